package dev.odooupgrade.tui.kit;

import dev.odooupgrade.text.DisplayWidth;
import dev.odooupgrade.tui.terminal.Role;
import java.util.List;
import java.util.stream.Stream;

/** One line of styled pieces. */
public record Line(List<Span> spans) {

  public Line {
    spans = List.copyOf(spans);
  }

  public static Line of(String text) {
    return of(text, Role.PLAIN);
  }

  public static Line of(String text, Role role) {
    return new Line(List.of(new Span(text, role)));
  }

  /** The same words, which lead to an address. */
  public Line leadingTo(String address) {
    return new Line(
        spans.stream().map(span -> new Span(span.text(), span.role(), address)).toList());
  }

  public Line and(String text, Role role) {
    return and(of(text, role));
  }

  public Line and(Line more) {
    return new Line(Stream.concat(spans.stream(), more.spans.stream()).toList());
  }

  /** The same words, all in one look but for those that were looked for. */
  public Line as(Role role) {
    return new Line(
        spans.stream()
            .map(span -> span.role() == Role.HIT ? span : new Span(span.text(), role, span.link()))
            .toList());
  }

  /** The columns it takes. */
  public int width() {
    return spans.stream().mapToInt(span -> DisplayWidth.of(span.text())).sum();
  }
}
