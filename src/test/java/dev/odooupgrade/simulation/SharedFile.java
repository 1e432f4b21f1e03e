package dev.odooupgrade.simulation;

import java.util.Arrays;

/** A file as the platform has it: bytes that can be put anywhere. */
final class SharedFile {
  private final String name;
  private byte[] bytes;
  private boolean exists;

  SharedFile(String name, byte[] bytes, boolean exists) {
    this.name = name;
    this.bytes = bytes.clone();
    this.exists = exists;
  }

  String name() {
    return name;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  int size() {
    return bytes.length;
  }

  boolean exists() {
    return exists;
  }

  void make() {
    exists = true;
  }

  void replace(byte[] all) {
    bytes = all.clone();
    exists = true;
  }

  /** What lies between its end and there becomes zeros. */
  void put(int offset, byte[] more) {
    bytes = Arrays.copyOf(bytes, Math.max(bytes.length, offset + more.length));
    System.arraycopy(more, 0, bytes, offset, more.length);
  }

  void cut(int length) {
    bytes = Arrays.copyOf(bytes, Math.min(length, bytes.length));
  }

  byte[] part(long offset, int length) {
    int from = (int) Math.min(offset, bytes.length);
    return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + length));
  }
}
