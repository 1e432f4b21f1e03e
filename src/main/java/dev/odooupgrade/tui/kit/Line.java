package dev.odooupgrade.tui.kit;

import dev.odooupgrade.text.DisplayWidth;
import dev.odooupgrade.tui.terminal.Role;
import dev.odooupgrade.ui.model.KeyHint;
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

  /** A key and what it does, which a click on it does, too. */
  public static Line of(KeyHint hint) {
    Span words = new Span(hint.words(), Role.PLAIN, hint.id());
    return hint.key().isEmpty()
        ? new Line(List.of(words))
        : new Line(
            List.of(
                new Span(hint.key(), Role.KEY, hint.id()),
                new Span(" ", Role.PLAIN, hint.id()),
                words));
  }

  public Line and(String text, Role role) {
    return and(of(text, role));
  }

  public Line and(Line more) {
    return new Line(Stream.concat(spans.stream(), more.spans.stream()).toList());
  }

  /** The same words, all in one look. */
  public Line as(Role role) {
    return new Line(
        spans.stream().map(span -> new Span(span.text(), role, span.action())).toList());
  }

  /** The columns it takes. */
  public int width() {
    return spans.stream().mapToInt(span -> DisplayWidth.of(span.text())).sum();
  }
}
