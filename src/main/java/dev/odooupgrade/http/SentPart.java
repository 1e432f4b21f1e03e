package dev.odooupgrade.http;

/** How much of a call's body had been handed to the network when the call ended. */
enum SentPart {
  NOTHING,
  SOME,
  ALL
}
