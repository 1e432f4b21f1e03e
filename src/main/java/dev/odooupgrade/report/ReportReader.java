package dev.odooupgrade.report;

import dev.odooupgrade.disk.PlainFile;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.text.SafeText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.NodeTraversor;

/**
 * Makes text of a foreign web page. It is read as browsers read it, so nothing in it is wrong
 * enough to fail; what is not meant to be seen, such as scripts and styles, is left out, and
 * nothing is ever fetched or run.
 */
public final class ReportReader {
  private static final String CUT =
      "(The report continues, but is too long to show as text. Open it in a browser to see all of"
          + " it.)";

  private ReportReader() {}

  /** The text of a page that came with a result, and may be anything the other side laid there. */
  public static ReportText read(Path file) throws TroubleException {
    try (InputStream page = PlainFile.open(file)) {
      return read(page);
    } catch (IOException e) {
      throw ReportTroubles.unreadable(file, e);
    }
  }

  /** The text of a page that a person names, who may mean a link or a pipe. */
  public static ReportText readNamed(Path file) throws TroubleException {
    try (InputStream page = Files.newInputStream(file)) {
      return read(page);
    } catch (IOException e) {
      throw ReportTroubles.unreadable(file, e);
    }
  }

  /** The text of a page, in whatever characters it says to be written. */
  public static ReportText read(InputStream page) throws IOException {
    BoundedPage bounded = new BoundedPage(page);
    Document document = Jsoup.parse(bounded, null, "");
    LineBuilder gathering = new LineBuilder();
    NodeTraversor.filter(new HtmlWalker(gathering, document), document);
    gathering.endBlock();
    if (bounded.isCut()) {
      gathering.paragraph(CUT);
    }
    return new ReportText(SafeText.clean(document.title()).strip(), gathering.lines());
  }
}
