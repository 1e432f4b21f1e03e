package dev.odooupgrade.flow.log;

import java.util.Arrays;

/**
 * A list of numbers that only grows, kept close together, since a log may have millions of lines.
 */
final class Longs {
  private long[] numbers = new long[64];
  private int size;

  void add(long number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size * 2);
    }
    numbers[size++] = number;
  }

  long get(int index) {
    if (index >= size) {
      throw new IndexOutOfBoundsException(index);
    }
    return numbers[index];
  }

  int size() {
    return size;
  }

  Longs copy() {
    Longs copy = new Longs();
    copy.numbers = Arrays.copyOf(numbers, numbers.length);
    copy.size = size;
    return copy;
  }

  /** How many are less than this one; they stand in order. */
  int below(long number) {
    int index = Arrays.binarySearch(numbers, 0, size, number);
    return index >= 0 ? index : -index - 1;
  }

  /** Those that are in the other list as well. */
  Longs among(Longs others) {
    Longs both = new Longs();
    for (int i = 0; i < size; i++) {
      if (others.contains(numbers[i])) {
        both.add(numbers[i]);
      }
    }
    return both;
  }

  boolean contains(long number) {
    return Arrays.binarySearch(numbers, 0, size, number) >= 0;
  }

  void clear() {
    size = 0;
  }
}
