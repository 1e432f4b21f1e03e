package dev.odooupgrade.ui.model;

import java.util.List;
import java.util.Optional;

/**
 * A page of words, with at most one field to type into.
 *
 * @param paragraphs each is wrapped to the width of the screen
 * @param label the words before the field
 * @param first the line that is shown on top, when not all fit
 */
public record TextBody(
    List<Paragraph> paragraphs, String label, Optional<FieldModel> field, int first)
    implements Body {

  public TextBody {
    paragraphs = List.copyOf(paragraphs);
  }

  @Override
  public void accept(Visitor visitor) {
    visitor.text(this);
  }

  public record Paragraph(Tone tone, String text) {

    public static Paragraph plain(String text) {
      return new Paragraph(Tone.PLAIN, text);
    }
  }
}
