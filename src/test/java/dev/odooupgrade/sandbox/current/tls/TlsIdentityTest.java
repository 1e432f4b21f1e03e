package dev.odooupgrade.sandbox.current.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.odooupgrade.testing.SandboxCertificate;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsIdentityTest {
  private final Path folder;

  TlsIdentityTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private X509Certificate certificate() throws Exception {
    try (InputStream in =
        Files.newInputStream(TlsIdentity.in(folder, SandboxCertificate.javaHome()).certificate())) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
  }

  @Test
  void the_certificate_is_signed_by_its_own_key() throws Exception {
    X509Certificate certificate = certificate();
    certificate.verify(certificate.getPublicKey());
    assertThat(certificate.getVersion()).isEqualTo(3);
    assertThat(certificate.getIssuerX500Principal())
        .isEqualTo(certificate.getSubjectX500Principal());
    assertThat(certificate.getSubjectX500Principal().getName()).contains("not Odoo");
  }

  @Test
  void it_names_this_machine_and_nothing_else() throws Exception {
    assertThat(certificate().getSubjectAlternativeNames())
        .containsExactlyInAnyOrder(List.of(2, "localhost"), List.of(7, "127.0.0.1"));
  }

  @Test
  void it_may_stand_as_an_authority_and_is_valid_for_years() throws Exception {
    X509Certificate certificate = certificate();
    assertThat(certificate.getBasicConstraints()).isNotNegative();
    assertThat(certificate.getKeyUsage()).startsWith(true, false, false, false, false, true);
    certificate.checkValidity(Date.from(Instant.parse("2026-01-01T00:00:00Z")));
    certificate.checkValidity(Date.from(Instant.parse("2045-01-01T00:00:00Z")));
    assertThat(certificate.getSerialNumber()).isPositive();
  }

  @Test
  void it_stays_the_same_in_the_same_folder() throws Exception {
    assertThat(certificate()).isEqualTo(certificate());
  }

  @Test
  void a_java_without_keytool_is_named_and_nothing_is_left_behind() {
    Path bare = folder.resolve("bare");
    assertThatThrownBy(() -> TlsIdentity.in(folder, bare))
        .isInstanceOf(NoKeytool.class)
        .hasMessageContaining(bare.resolve("bin").resolve("keytool").toString());
    assertThat(folder).isEmptyDirectory();
  }
}
