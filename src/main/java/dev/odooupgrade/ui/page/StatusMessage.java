package dev.odooupgrade.ui.page;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.ui.model.Message;

/**
 * The message of a page. Good news goes after some seconds; an error stays until it has been read,
 * which is when the next action is taken.
 */
public final class StatusMessage {
  private static final int SECONDS = 6;

  private Message message = Message.NONE;
  private int secondsLeft;

  public Message message() {
    return message;
  }

  public void inform(String words) {
    message = Message.info(SafeText.clean(words));
    secondsLeft = SECONDS;
  }

  public void complain(String words) {
    message = Message.error(SafeText.clean(words));
  }

  /** Says what went wrong, what it means and what to do. */
  public void complain(Trouble trouble) {
    complain(trouble.sentence());
  }

  /** Forgets the message: it has been read. */
  public void read() {
    message = Message.NONE;
  }

  /** A second has gone by. */
  public void tick() {
    if (message.kind() == Message.Kind.INFO && --secondsLeft <= 0) {
      message = Message.NONE;
    }
  }
}
