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

  void clear() {
    size = 0;
  }
}
