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
    Span words = Span.doing(hint.words(), Role.PLAIN, hint.id());
    return hint.key().isEmpty()
        ? new Line(List.of(words))
        : new Line(
            List.of(
                Span.doing(hint.key(), Role.KEY, hint.id()),
                Span.doing(" ", Role.PLAIN, hint.id()),
                words));
  }

  /** The same words, which lead to an address. */
  public Line leadingTo(String address) {
    return new Line(spans.stream().map(span -> span.leadingTo(address)).toList());
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
        spans.stream().map(span -> span.role() == Role.HIT ? span : span.as(role)).toList());
  }

  /** The columns it takes. */
  public int width() {
    return spans.stream().mapToInt(span -> DisplayWidth.of(span.text())).sum();
  }
}
