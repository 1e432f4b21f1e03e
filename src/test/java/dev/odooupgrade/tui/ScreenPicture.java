package dev.odooupgrade.tui;

import dev.odooupgrade.text.DisplayWidth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A golden screen as a picture (SVG 1.1), or several of them one after the other. Each run of one
 * look is stretched to its columns, so that every browser's font keeps the table in order.
 */
final class ScreenPicture {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  /** Of one cell, in pixels. */
  private static final double CELL_WIDTH = 8.4;

  private static final int CELL_HEIGHT = 18;
  private static final int BASELINE = 13;
  private static final int MARGIN = 12;

  private static final String GROUND = "#1e1e2e";
  private static final String INK = "#d9dbe6";
  private static final String FAINT = "#5d6080";
  private static final Map<String, String> COLOURS =
      Map.of("red", "#ff7a85", "green", "#8fd694", "magenta", "#d6a3ff");

  private static final Pattern ROW_OF_LOOKS = Pattern.compile("(\\d+): (.*)");
  private static final Pattern RUN = Pattern.compile("(\\d+)-(\\d+) ([^,]+)");

  private record Run(int from, int to, String look) {}

  private record Shot(List<String> rows, Map<Integer, List<Run>> looks, int columns) {}

  private ScreenPicture() {}

  /** One screen. */
  static String of(String golden, String caption) {
    Shot shot = read(golden);
    return picture(shot, caption, "", body(shot));
  }

  /** Screens that follow each other, each for that many seconds, again and again. */
  static String walk(List<String> golden, double seconds, String caption) {
    List<Shot> shots = golden.stream().map(ScreenPicture::read).toList();
    double whole = seconds * shots.size();
    String style =
        "<style>.shot{visibility:hidden;animation:walk "
            + number(whole)
            + "s infinite step-end}@keyframes walk{0%{visibility:visible}"
            + number(100.0 / shots.size())
            + "%{visibility:hidden}}</style>\n";
    StringBuilder frames = new StringBuilder();
    for (int i = 0; i < shots.size(); i++) {
      frames
          .append("<g class=\"shot\" style=\"animation-delay:")
          .append(number(i * seconds - (i == 0 ? 0 : whole)))
          .append("s\">\n")
          .append(body(shots.get(i)))
          .append("</g>\n");
    }
    return picture(shots.get(0), caption, style, frames.toString());
  }

  private static String picture(Shot shot, String caption, String style, String body) {
    String width = number(shot.columns() * CELL_WIDTH + 2 * MARGIN);
    String height = number(shot.rows().size() * CELL_HEIGHT + 2 * MARGIN);
    return ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$s\" height=\"%2$s\""
            + " viewBox=\"0 0 %1$s %2$s\" role=\"img\" aria-label=\"%3$s\">\n<title>%3$s</title>\n"
            + "%4$s<rect width=\"100%%\" height=\"100%%\" rx=\"8\" fill=\"%5$s\"/>\n"
            + "<g font-family=\"ui-monospace,SFMono-Regular,Menlo,Consolas,DejaVu Sans"
            + " Mono,monospace\" font-size=\"14\" fill=\"%6$s\" xml:space=\"preserve\">\n%7$s</g>\n"
            + "</svg>\n")
        .formatted(width, height, escaped(caption), style, GROUND, INK, body);
  }

  private static String body(Shot shot) {
    StringBuilder all = new StringBuilder();
    for (int y = 0; y < shot.rows().size(); y++) {
      int done = 0;
      for (Run run : shot.looks().getOrDefault(y, List.of())) {
        all.append(words(shot.rows().get(y), y, new Run(done, run.from() - 1, "")));
        all.append(words(shot.rows().get(y), y, run));
        done = run.to() + 1;
      }
      all.append(words(shot.rows().get(y), y, new Run(done, shot.columns(), "")));
    }
    return all.toString();
  }

  private static String words(String row, int y, Run run) {
    String text = columns(row, run.from(), run.to());
    String bare = text.strip();
    boolean reverse = run.look().contains("reverse");
    String ground = reverse ? block(y, run) : "";
    if (bare.isEmpty()) {
      return ground;
    }
    int from = run.from() + DisplayWidth.of(text.substring(0, text.indexOf(bare)));
    return ground
        + "<text x=\"%s\" y=\"%d\" textLength=\"%s\" lengthAdjust=\"spacingAndGlyphs\"%s>%s</text>\n"
            .formatted(
                number(MARGIN + from * CELL_WIDTH),
                MARGIN + y * CELL_HEIGHT + BASELINE,
                number(DisplayWidth.of(bare) * CELL_WIDTH),
                attributes(run.look(), bare, reverse),
                escaped(bare));
  }

  private static String block(int y, Run run) {
    return "<rect x=\"%s\" y=\"%d\" width=\"%s\" height=\"%d\" fill=\"%s\"/>\n"
        .formatted(
            number(MARGIN + run.from() * CELL_WIDTH),
            MARGIN + y * CELL_HEIGHT,
            number((run.to() - run.from() + 1) * CELL_WIDTH),
            CELL_HEIGHT,
            colour(run.look(), INK));
  }

  private static String attributes(String look, String text, boolean reverse) {
    String fill = reverse ? GROUND : colour(look, text.matches("[─│ ]+") ? FAINT : "");
    return (fill.isEmpty() ? "" : " fill=\"" + fill + "\"")
        + (look.contains("bold") ? " font-weight=\"bold\"" : "")
        + (look.contains("underline") ? " text-decoration=\"underline\"" : "");
  }

  private static String colour(String look, String otherwise) {
    return COLOURS.entrySet().stream()
        .filter(one -> look.contains(one.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(otherwise);
  }

  /** The part of a row that stands in these columns, both included. */
  private static String columns(String row, int from, int to) {
    StringBuilder part = new StringBuilder();
    int column = 0;
    for (int i = 0; i < row.length(); i++) {
      if (column >= from && column <= to) {
        part.append(row.charAt(i));
      }
      column += DisplayWidth.of(row.charAt(i));
    }
    return part.toString();
  }

  private static Shot read(String golden) {
    try {
      String file = Files.readString(GOLDEN.resolve(golden + ".txt"), StandardCharsets.UTF_8);
      String[] parts = file.replace("\r\n", "\n").split("--- (?:looks|cursor)\n", -1);
      List<String> rows = parts[0].lines().toList();
      int columns = rows.stream().mapToInt(DisplayWidth::of).max().orElse(0);
      return new Shot(rows, looks(parts[1]), columns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<Integer, List<Run>> looks(String part) {
    Map<Integer, List<Run>> looks = new HashMap<>();
    for (String line : part.lines().toList()) {
      Matcher row = ROW_OF_LOOKS.matcher(line);
      if (row.matches()) {
        List<Run> runs = new ArrayList<>();
        Matcher run = RUN.matcher(row.group(2));
        while (run.find()) {
          runs.add(
              new Run(
                  Integer.parseInt(run.group(1)), Integer.parseInt(run.group(2)), run.group(3)));
        }
        looks.put(Integer.parseInt(row.group(1)), runs);
      }
    }
    return looks;
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, "%.1f", number).replace(".0", "");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
