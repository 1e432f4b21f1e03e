package dev.odooupgrade.http;

import java.net.http.HttpClient;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ends the threads of Java's HTTP clients, which wait for the network in a system call. Java waits
 * 0.3 s for such threads when the program exits, and Java 17 has no way to close a client; but its
 * thread ends when it is interrupted (read on 17 and 25). Where that should change, the exit takes
 * 0.3 s longer, no more.
 */
public final class ClientThreads {
  private static final String PREFIX = "HttpClient-";
  private static final String SUFFIX = "-SelectorManager";
  private static final Pattern NUMBER = Pattern.compile("\\((\\d+)\\)$");
  private static final int ROOM_FOR_NEW_ONES = 16;

  private ClientThreads() {}

  /** Ends them; calls that still run break. To be called last, before the program exits. */
  public static void end() {
    end(name -> name.startsWith(PREFIX) && name.endsWith(SUFFIX));
  }

  /**
   * Ends the one of a client that has done all its calls, and so frees its buffers, which would
   * otherwise wait for the garbage collector. Where a client no longer tells its number, they do.
   */
  static void end(HttpClient client) {
    Matcher number = NUMBER.matcher(client.toString());
    if (number.find()) {
      end((PREFIX + number.group(1) + SUFFIX)::equals);
    }
  }

  private static void end(Predicate<String> wanted) {
    Thread[] all = new Thread[Thread.activeCount() + ROOM_FOR_NEW_ONES];
    int count = Thread.enumerate(all);
    for (int i = 0; i < count; i++) {
      if (wanted.test(all[i].getName())) {
        all[i].interrupt();
      }
    }
  }
}
