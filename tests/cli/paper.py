# Measures a PDF: python3 paper.py FILE LEAST MARGIN [CELLS]. Prints its number of pages. Fails where letters are
# smaller than LEAST pt, where anything stands nearer to an edge than MARGIN mm, where two words lie on each other,
# and where fewer than half of the words have CELLS pt. The font's box is 1.164 times as high as its size.
import re
import subprocess
import sys

BOX = 1.164
path, least, margin = sys.argv[1], float(sys.argv[2]), float(sys.argv[3]) * 72 / 25.4
cells = float(sys.argv[4]) if len(sys.argv) > 4 else 0
text = subprocess.run(["pdftotext", "-bbox", path, "-"], capture_output=True, text=True, check=True).stdout
wrong, pages, large, words = [], 0, 0, 0
for page in re.findall(r"<page .*?</page>", text, re.S):
    pages += 1
    wide, high = map(float, re.match(r'<page width="([\d.]+)" height="([\d.]+)"', page).groups())
    there = []
    for x, y, xx, yy, word in re.findall(
            r'xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>', page):
        x, y, xx, yy = map(float, (x, y, xx, yy))
        size = (yy - y) / BOX
        words += 1
        large += size >= cells - 0.05
        if size < least - 0.05:
            wrong.append("page %d: %s has %.1f pt" % (pages, word, size))
        if x < margin - 1 or y < margin - 1 or xx > wide - margin + 1 or yy > high - margin + 1:
            wrong.append("page %d: %s is %.0f %.0f %.0f %.0f of %.0f %.0f" % (pages, word, x, y, xx, yy, wide, high))
        for a, b, aa, bb, other in there:
            if min(xx, aa) - max(x, a) > 2 and min(yy, bb) - max(y, b) > 0.4 * (yy - y):
                wrong.append("page %d: %s lies on %s" % (pages, word, other))
        there.append((x, y, xx, yy, word))
    if not there:
        wrong.append("page %d is empty" % pages)
    elif max(w[3] for w in there) < high / 2:
        wrong.append("page %d is half empty" % pages)
if large * 2 < words:
    wrong.append("%d of %d words have %.0f pt" % (large, words, cells))
print(pages)
print("\n".join(wrong[:8]))
sys.exit(1 if wrong else 0)
