package dev.odooupgrade.ui.transfer;

import java.util.List;

/** What moves, in figures and words, as it is at this moment. */
interface TransferSubject {

  String name();

  /** What it is, in a few words. */
  String about();

  /** How it travels, in a few words; empty while that is not known. */
  String transport();

  /** Its size in bytes, 0 while that is not known. */
  long size();

  /** How much of it no later try has to move again, in bytes. */
  long kept();

  /** How much had moved when it broke, in bytes. */
  default long broken() {
    return kept();
  }

  /** Whether nothing moves because it is being found out what has arrived. */
  default boolean isSettling() {
    return false;
  }

  /** The message while the platform is asked where it is. */
  String whileAsking();

  /** The message while it moves. */
  String whileMoving();

  /** Advice in the pause before the next try, beside what broke. */
  List<String> whileWaiting();

  /** The message while it is paused. */
  String whilePaused();

  /** What is compared before it goes on. */
  String comparing();

  /** What is waited for when its last byte has moved. */
  String confirming();

  /** The message while nothing is under way. */
  List<String> atRest();

  /** What stopping now means; complete sentences. */
  String ifStopped();

  /** The message when a person has stopped it. */
  String whenStopped();
}
