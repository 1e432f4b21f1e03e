package dev.odooupgrade.ui;

import java.util.List;
import java.util.concurrent.Executor;

/**
 * What a face passes on of the person in front of it: keys, or what somebody wants who presses
 * none; the answers come as screens to its {@link View}. All on the UI thread.
 */
public interface Conversation {

  @FunctionalInterface
  interface Factory {
    /**
     * The conversation; nothing is begun yet.
     *
     * @param shell what it can ask of the face
     * @param view where it shows its screens
     * @param uiThread runs things on the UI thread, from whatever thread they come
     */
    Conversation open(Shell shell, View view, Executor uiThread);
  }

  /** Shows the first screen. */
  void begin();

  /** The person pressed a key, or pasted. */
  void key(Key key);

  /** Puts a text into the field, instead of its present text; filters a list by it. */
  void fill(String text);

  /** Moves the marker of the list to an entry, counted from 0. */
  void mark(int index);

  /** Puts an entry of the list into the field; marks it where there is none. */
  void pick(int index);

  /** Accepts the current value, or the marked entry. */
  default void accept() {
    key(Key.of(KeyName.ENTER));
  }

  /** Does the action of that name, if it is one of this screen. */
  void act(String actionId);

  default void back() {
    key(Key.of(KeyName.ESCAPE));
  }

  /** Goes back to the list of upgrades, as far as nothing has to be asked first. */
  void home();

  /** Leaves the program; asks first where something runs, unless it has asked just now. */
  void quit();

  /** A second has gone by: ages, countdowns and waits move on. */
  void tick();

  /** Lines for somebody whose program is ended from outside; any thread may ask. */
  List<String> exitMessage();

  /** The person is gone, or must go: stops what runs, keeps what is known. */
  void end();
}
