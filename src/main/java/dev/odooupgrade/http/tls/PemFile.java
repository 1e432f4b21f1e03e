package dev.odooupgrade.http.tls;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.text.SafeText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the certificates of a PEM file: one or many, with whatever text stands around them. */
final class PemFile {
  private static final Pattern BLOCK =
      Pattern.compile(
          "-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----.*?-----END (?:TRUSTED |X509"
              + " )?CERTIFICATE-----",
          Pattern.DOTALL);
  private static final long LARGEST = 16L * 1024 * 1024;

  private PemFile() {}

  /** Those that are valid today: one that has expired is trusted by nobody, whoever names it. */
  static List<Certificate> read(String name) throws TroubleException {
    List<X509Certificate> found = all(name);
    List<Certificate> valid = new ArrayList<>(found);
    valid.removeIf(certificate -> !isValid((X509Certificate) certificate));
    if (valid.isEmpty()) {
      throw notToday(name, found.get(0));
    }
    return valid;
  }

  private static TroubleException notToday(String name, X509Certificate certificate) {
    boolean over = isExpired(certificate);
    return new TroubleException(
        TroubleKind.BAD_ARGUMENT,
        "The certificate in %s %s."
            .formatted(
                SafeText.clean(name),
                over
                    ? "expired on " + day(certificate.getNotAfter())
                    : "is not valid before " + day(certificate.getNotBefore())),
        "Nothing was sent.",
        over
            ? "Get its renewed certificate from the administrator of the server, and give that file"
                + " with --cacert."
            : "Check the clock of this computer, or give another file with --cacert.",
        new CertificateException("not today"));
  }

  private static boolean isExpired(X509Certificate certificate) {
    try {
      certificate.checkValidity();
      return false;
    } catch (CertificateException notNow) {
      return notNow instanceof CertificateExpiredException;
    }
  }

  private static boolean isValid(X509Certificate certificate) {
    try {
      certificate.checkValidity();
      return true;
    } catch (CertificateException notNow) {
      return false;
    }
  }

  private static List<X509Certificate> all(String name) throws TroubleException {
    String text = textOf(name);
    try {
      List<X509Certificate> found = new ArrayList<>();
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      for (Matcher block = BLOCK.matcher(text); block.find(); ) {
        byte[] bytes = block.group().getBytes(StandardCharsets.ISO_8859_1);
        found.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(bytes)));
      }
      if (found.isEmpty()) {
        throw new CertificateException("no PEM block");
      }
      return found;
    } catch (CertificateException e) {
      throw trouble(TroubleKind.BAD_ARGUMENT, name, "contains no readable certificate", e);
    }
  }

  private static String textOf(String name) throws TroubleException {
    try {
      Path file = Path.of(name);
      if (Files.size(file) > LARGEST) {
        throw trouble(
            TroubleKind.BAD_ARGUMENT,
            name,
            "is too large to be a certificate",
            new IOException(name));
      }
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException | InvalidPathException e) {
      throw trouble(TroubleKind.FILE, name, "cannot be read", e);
    }
  }

  private static TroubleException trouble(
      TroubleKind kind, String name, String what, Exception cause) {
    return new TroubleException(
        kind,
        "The certificate file " + SafeText.clean(name) + " " + what + ".",
        "Nothing was sent.",
        "Give --cacert a PEM file, which has a line -----BEGIN CERTIFICATE-----.",
        cause);
  }

  private static LocalDate day(Date date) {
    return LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC);
  }
}
