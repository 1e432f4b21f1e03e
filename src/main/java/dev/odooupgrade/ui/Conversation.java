package dev.odooupgrade.ui;

/**
 * What a face passes on of the person in front of it; the answers come as screens to its {@link
 * View}. All on the UI thread.
 */
public interface Conversation {

  /** Shows the first screen. */
  void begin();

  /** The person pressed a key, or pasted. */
  void key(Key key);

  /** A second has gone by: ages, countdowns and waits move on. */
  void tick();

  /** The person is gone, or must go: stops what runs, keeps what is known. */
  void end();
}
