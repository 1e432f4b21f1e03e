package dev.odooupgrade.timezone;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * All the names by which a zone can be found, folded, in a few long arrays: some 60,000 names would
 * take many times the space and time as objects.
 *
 * <p>Spaces are left out, so that none is missed; where words begin is kept beside. Which letters a
 * name has stands in the bits of a number, its sign, which tells of most names that they need no
 * closer look.
 */
final class NameIndex {
  private static final int NONE = -1;

  /** What a number tells of a name: its letters, how many they are, and which is the first. */
  private static final long LETTERS = (1L << 52) - 1;

  private static final int LENGTH = 52;
  private static final int LONGEST = 63;
  private static final int FIRST = 58;

  private char[] letters = new char[1 << 20];
  private int[] begins = new int[1 << 16];
  private int[] words = new int[1 << 16];
  private long[] signs = new long[1 << 16];
  private Entry[] entries = new Entry[1 << 16];
  private int[] nth = new int[1 << 16];
  private int[] next = new int[1 << 16];
  private final int[] buckets = new int[1 << 16];
  private int size;

  NameIndex() {
    Arrays.fill(buckets, NONE);
  }

  /** Adds a name of an entry: so many folded letters. */
  void add(char[] folded, int length, Entry entry, int place) {
    if (length == 0) {
      return;
    }
    makeRoom(length);
    int begin = begins[size];
    int end = begin;
    int starts = 0;
    long sign = 0;
    int hash = 0;
    for (int i = 0; i < length; i++) {
      char letter = folded[i];
      if (letter == ' ') {
        starts |= end - begin < Integer.SIZE ? 1 << (end - begin) : 0;
      } else {
        letters[end++] = letter;
        sign |= bit(letter);
        hash = 31 * hash + letter;
      }
    }
    words[size] = starts;
    signs[size] = sign | more(end - begin, folded[0]);
    entries[size] = entry;
    nth[size] = place;
    int bucket = bucket(hash);
    next[size] = buckets[bucket];
    buckets[bucket] = size;
    begins[++size] = end;
  }

  private void makeRoom(int length) {
    if (size + 2 > begins.length) {
      int larger = begins.length * 2;
      begins = Arrays.copyOf(begins, larger);
      words = Arrays.copyOf(words, larger);
      signs = Arrays.copyOf(signs, larger);
      entries = Arrays.copyOf(entries, larger);
      nth = Arrays.copyOf(nth, larger);
      next = Arrays.copyOf(next, larger);
    }
    if (begins[size] + length > letters.length) {
      letters = Arrays.copyOf(letters, letters.length * 2);
    }
  }

  private int bucket(int hash) {
    return (hash ^ hash >>> 16) & buckets.length - 1;
  }

  int size() {
    return size;
  }

  Entry entry(int name) {
    return entries[name];
  }

  /** Which of the names of its entry it is. */
  int nth(int name) {
    return nth[name];
  }

  /**
   * The first name from here on that may fit a text with this sign: that may begin with it or have
   * it at a word, or be it but for so many errors, but for one if the first letter is another; the
   * size when there is none.
   */
  int nextLike(long sign, int errors, int from) {
    long letters = sign & LETTERS;
    int length = (int) (sign >>> LENGTH) & LONGEST;
    long first = sign >>> FIRST;
    long[] all = signs;
    int end = size;
    for (int name = from; name < end; name++) {
      long other = all[name];
      long missing = letters & ~other;
      long beyondOne = missing & (missing - 1);
      if ((beyondOne & (beyondOne - 1)) != 0 || (errors == 0 && missing != 0)) {
        continue;
      }
      boolean sameFirst = other >>> FIRST == first;
      int most = sameFirst ? errors : Math.min(errors, 1);
      int longer = ((int) (other >>> LENGTH) & LONGEST) - length;
      if (missing == 0 && longer >= 0 && (sameFirst || words[name] != 0)) {
        return name;
      }
      if (longer <= most && -longer <= most) {
        if (fewer(missing, most) && fewer(other & LETTERS & ~letters, most)) {
          return name;
        }
      } else if (sameFirst && errors > 0 && longer > 1 && fewer(missing, 1)) {
        return name;
      }
    }
    return end;
  }

  /** Whether no more bits than so many are set, 2 at most. */
  private static boolean fewer(long bits, int most) {
    if (most == 0) {
      return bits == 0;
    }
    long others = bits & (bits - 1);
    return others == 0 || (most > 1 && (others & (others - 1)) == 0);
  }

  /** Whether a name may be a text with this sign, but for so many errors. */
  boolean mayBe(int name, long sign, int errors) {
    long other = signs[name];
    int most = other >>> FIRST == sign >>> FIRST ? errors : Math.min(errors, 1);
    int longer = ((int) (other >>> LENGTH) & LONGEST) - ((int) (sign >>> LENGTH) & LONGEST);
    return Math.abs(longer) <= most
        && fewer(sign & ~other & LETTERS, most)
        && fewer(other & ~sign & LETTERS, most);
  }

  int length(int name) {
    return begins[name + 1] - begins[name];
  }

  /** A name without its spaces. */
  String text(int name) {
    return new String(letters, begins[name], length(name));
  }

  /** The names that are the very same as this one, spaces aside. */
  void whole(String query, IntConsumer found) {
    int hash = 0;
    for (int i = 0; i < query.length(); i++) {
      hash = 31 * hash + query.charAt(i);
    }
    for (int name = buckets[bucket(hash)]; name != NONE; name = next[name]) {
      if (length(name) == query.length() && stands(query, name, 0)) {
        found.accept(name);
      }
    }
  }

  /** Whether a name has this text at a place. */
  boolean stands(String query, int name, int at) {
    int from = begins[name] + at;
    int length = query.length();
    if (from + length > begins[name + 1]) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (letters[from + i] != query.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word of a name, but not its first, begins with this text. */
  boolean standsAtWord(String query, int name) {
    for (int starts = words[name]; starts != 0; starts &= starts - 1) {
      if (stands(query, name, Integer.numberOfTrailingZeros(starts))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name begins with this text, but for one letter more, less, wrong, or swapped. */
  boolean almostBegins(String query, int name) {
    int from = begins[name];
    int room = begins[name + 1] - from;
    int length = query.length();
    int at = 0;
    while (at < length && at < room && letters[from + at] == query.charAt(at)) {
      at++;
    }
    return at < length
        && (agree(query, at + 1, from + at + 1, name)
            || agree(query, at + 1, from + at, name)
            || agree(query, at, from + at + 1, name)
            || (at + 1 < length
                && at + 1 < room
                && letters[from + at] == query.charAt(at + 1)
                && letters[from + at + 1] == query.charAt(at)
                && agree(query, at + 2, from + at + 2, name)));
  }

  private boolean agree(String query, int at, int from, int name) {
    int rest = query.length() - at;
    if (from + rest > begins[name + 1]) {
      return false;
    }
    for (int i = 0; i < rest; i++) {
      if (letters[from + i] != query.charAt(at + i)) {
        return false;
      }
    }
    return true;
  }

  /** What is compared first of a text: see {@link #LETTERS}. */
  static long sign(String text) {
    long sign = more(text.length(), text.charAt(0));
    for (int i = 0; i < text.length(); i++) {
      sign |= bit(text.charAt(i));
    }
    return sign;
  }

  private static long more(int length, char first) {
    return (long) Math.min(length, LONGEST) << LENGTH | (long) first << FIRST;
  }

  /** The letters of English have a bit each, all others share what is left. */
  private static long bit(char letter) {
    return letter >= 'a' && letter <= 'z' ? 1L << (letter - 'a') : 1L << (26 + letter % 26);
  }
}
