Sub Fill(source As String, target As String, code As String)
  Dim quiet(0) As New com.sun.star.beans.PropertyValue
  Dim kind(0) As New com.sun.star.beans.PropertyValue
  Dim book As Object, page As Object, words(3) As String, key As String
  Dim value As Integer, row As Integer, column As Integer, n As Integer
  quiet(0).Name = "Hidden" : quiet(0).Value = True
  kind(0).Name = "FilterName" : kind(0).Value = "Calc MS Excel 2007 XML"
  words(0) = "zwischen Typ 2 und 3" : words(1) = "Typ 4"
  words(2) = "kann ich nicht einsch&#228;tzen" : words(3) = "trifft nicht zu"
  book = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, quiet())
  page = book.Sheets.getByName("Bogen")
  For row = 0 To 40
    For column = 0 To 20
      If page.getCellByPosition(column, row).String = "wm:column:value" Then value = column
    Next column
  Next row
  For row = 0 To 40
    key = page.getCellByPosition(0, row).String
    If key = "wm:code" Then page.getCellByPosition(2, row).String = code
    If Left(key, 11) = "wm:element:" Then
      page.getCellByPosition(value, row).String = words(n Mod 4)
      If n Mod 4 = 3 Then page.getCellByPosition(value + 1, row).String = "weil es das hier nicht gibt"
      n = n + 1
    End If
  Next row
  page = book.Sheets.getByName("Kriterien")
  If page.getCellByPosition(2, 2).String = code Then
    page.getCellByPosition(4, 6).String = "teilweise"
  End If
  book.storeToURL(ConvertToURL(target), kind())
  book.close(True)
End Sub
