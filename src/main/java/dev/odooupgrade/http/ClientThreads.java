package dev.odooupgrade.http;

/**
 * Ends the threads of Java's HTTP clients, which wait for the network in a system call. Java waits
 * 0.3 s for such threads when the program exits, and Java 17 has no way to close a client; but its
 * thread ends when it is interrupted (read on 17 and 25). Where that should change, the exit takes
 * 0.3 s longer, no more.
 */
public final class ClientThreads {
  private static final String PREFIX = "HttpClient-";
  private static final String SUFFIX = "-SelectorManager";
  private static final int ROOM_FOR_NEW_ONES = 16;

  private ClientThreads() {}

  /** Ends them; calls that still run break. To be called last, before the program exits. */
  public static void end() {
    Thread[] all = new Thread[Thread.activeCount() + ROOM_FOR_NEW_ONES];
    int count = Thread.enumerate(all);
    for (int i = 0; i < count; i++) {
      String name = all[i].getName();
      if (name.startsWith(PREFIX) && name.endsWith(SUFFIX)) {
        all[i].interrupt();
      }
    }
  }
}
