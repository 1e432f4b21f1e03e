package dev.odooupgrade.sandbox.current.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.stream.LongStream;

/** Writes the few kinds of ASN.1 values that a certificate is made of, in DER (X.690). */
final class Der {
  private static final int BOOLEAN = 0x01;
  private static final int INTEGER = 0x02;
  private static final int BIT_STRING = 0x03;
  private static final int OCTET_STRING = 0x04;
  private static final int OBJECT_IDENTIFIER = 0x06;
  private static final int UTF8_STRING = 0x0C;
  private static final int UTC_TIME = 0x17;
  private static final int SEQUENCE = 0x30;
  private static final int SET = 0x31;
  private static final int CONTEXT = 0x80;
  private static final int CONSTRUCTED = 0x20;

  private static final int SHORT_LENGTHS = 0x80;
  private static final int SEVEN_BITS = 0x7F;
  private static final int MORE_FOLLOW = 0x80;
  private static final int ROOTS = 40;
  private static final DateTimeFormatter TWO_DIGIT_YEAR =
      DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

  private Der() {}

  static byte[] sequence(byte[]... parts) {
    return value(SEQUENCE, joined(parts));
  }

  static byte[] set(byte[]... parts) {
    return value(SET, joined(parts));
  }

  static byte[] integer(BigInteger number) {
    return value(INTEGER, number.toByteArray());
  }

  static byte[] isTrue() {
    return value(BOOLEAN, new byte[] {(byte) 0xFF});
  }

  static byte[] text(String text) {
    return value(UTF8_STRING, text.getBytes(UTF_8));
  }

  /** A time between 1950 and 2049, to the second. */
  static byte[] time(Instant instant) {
    return value(UTC_TIME, TWO_DIGIT_YEAR.format(instant).getBytes(US_ASCII));
  }

  static byte[] octets(byte[] bytes) {
    return value(OCTET_STRING, bytes);
  }

  /** Bits, of which so many at the end of the last byte are not used. */
  static byte[] bits(int unused, byte[] bytes) {
    return value(BIT_STRING, joined(new byte[] {(byte) unused}, bytes));
  }

  /** A value marked {@code [number]} whose content is other values. */
  static byte[] tagged(int number, byte[]... parts) {
    return value(CONTEXT | CONSTRUCTED | number, joined(parts));
  }

  /** A value marked {@code [number]} whose content is plain bytes. */
  static byte[] taggedBytes(int number, byte[] bytes) {
    return value(CONTEXT | number, bytes);
  }

  /** An object identifier, written with dots. */
  static byte[] oid(String dotted) {
    long[] arcs = Arrays.stream(dotted.split("\\.", -1)).mapToLong(Long::parseLong).toArray();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LongStream.concat(LongStream.of(arcs[0] * ROOTS + arcs[1]), Arrays.stream(arcs).skip(2))
        .forEach(arc -> base128(arc, out));
    return value(OBJECT_IDENTIFIER, out.toByteArray());
  }

  private static void base128(long number, ByteArrayOutputStream out) {
    int groups = Math.max(1, (Long.SIZE - Long.numberOfLeadingZeros(number) + 6) / 7);
    for (int group = groups - 1; group >= 0; group--) {
      int bits = (int) (number >>> (7 * group)) & SEVEN_BITS;
      out.write(group > 0 ? bits | MORE_FOLLOW : bits);
    }
  }

  private static byte[] value(int tag, byte[] content) {
    return joined(new byte[] {(byte) tag}, length(content.length), content);
  }

  private static byte[] length(int length) {
    if (length < SHORT_LENGTHS) {
      return new byte[] {(byte) length};
    }
    byte[] digits = BigInteger.valueOf(length).toByteArray();
    byte[] unsigned = digits[0] == 0 ? Arrays.copyOfRange(digits, 1, digits.length) : digits;
    return joined(new byte[] {(byte) (SHORT_LENGTHS | unsigned.length)}, unsigned);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
