package dev.odooupgrade.ui.order;

import dev.odooupgrade.ui.model.Message;
import dev.odooupgrade.ui.model.StepBody.Advice;
import dev.odooupgrade.ui.model.Tone;
import java.util.List;

/**
 * Tells what is wrong once, at the field: advice that the message would repeat becomes the error.
 *
 * @param message what the page has to say
 * @param advice what stands at the field
 */
record FieldErrors(Message message, List<Advice> advice) {

  /** What is left for the message line. */
  Message otherMessage() {
    return advice.stream().anyMatch(this::isError) ? Message.NONE : message;
  }

  List<Advice> marked() {
    return advice.stream()
        .map(one -> isError(one) ? new Advice(Tone.BAD, "Error: " + one.text()) : one)
        .toList();
  }

  private boolean isError(Advice one) {
    return message.kind() == Message.Kind.ERROR && message.text().equals(one.text());
  }
}
