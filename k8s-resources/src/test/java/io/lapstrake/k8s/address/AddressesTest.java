package io.lapstrake.k8s.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks and ranges; the canonical forms are the examples of RFC 5952. */
class AddressesTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1",
    "0.0.0.0, 0.0.0.0",
    "255.255.255.255, 255.255.255.255",
    "2001:0db8::0001, 2001:db8::1",
    "2001:db8:0:0:0:0:2:1, 2001:db8::2:1",
    "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
    "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
    "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
    "2001:DB8::AAAA, 2001:db8::aaaa",
    "::, ::",
    "::1, ::1",
    "fe80::, fe80::",
    "::ffff:192.0.2.1, ::ffff:c000:201",
  })
  void an_address_is_written_in_canonical_form(String text, String canonical) {
    assertThat(IpAddress.of(text)).hasToString(canonical);
    assertThat(IpAddress.of(canonical)).isEqualTo(IpAddress.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "1.2.3",
        "1.2.3.4.5",
        "256.1.1.1",
        "01.2.3.4",
        "1.2.3.-4",
        "a.b.c.d",
        ":",
        ":::",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "1::2::3",
        "1:2:3:4:5:6:7::8",
        "12345::",
        "g::",
        "fe80::1%eth0",
        "1.2.3.4::",
        "::1.2.3.256"
      })
  void what_is_no_address_is_refused(String text) {
    assertThatThrownBy(() -> IpAddress.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Not an address: \"" + text + "\"");
  }

  @Property(tries = 300)
  void the_jdk_reads_what_is_written(@ForAll @Size(16) byte[] bits) throws UnknownHostException {
    var address = new IpAddress(IpFamily.IPV6, new BigInteger(1, bits));

    byte[] read = InetAddress.getByName(address.toString()).getAddress();

    assertThat(IpAddress.of(address.toString())).isEqualTo(address);
    assertThat(new BigInteger(1, read).mod(BigInteger.ONE.shiftLeft(32)))
        .isEqualTo(address.number().mod(BigInteger.ONE.shiftLeft(32)));
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.0.0.0, 10.255.255.255, 16777216",
    "192.0.2.7/32, 192.0.2.7, 192.0.2.7, 1",
    "0.0.0.0/0, 0.0.0.0, 255.255.255.255, 4294967296",
    "2001:db8::/32, 2001:db8::, 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff, 79228162514264337593543950336",
    "::1/128, ::1, ::1, 1",
    "192.0.2.10-192.0.2.20, 192.0.2.10, 192.0.2.20, 11",
    "fd00::1-fd00::ff, fd00::1, fd00::ff, 255",
  })
  void addresses_have_a_first_a_last_and_a_size(
      String text, String first, String last, BigInteger size) {
    Addresses addresses = Addresses.of(text);

    assertThat(addresses.text()).isEqualTo(text);
    assertThat(addresses.first()).isEqualTo(IpAddress.of(first));
    assertThat(addresses.last()).isEqualTo(IpAddress.of(last));
    assertThat(addresses.size()).isEqualTo(size);
    assertThat(addresses.contains(first)).isTrue();
    assertThat(addresses.contains(last)).isTrue();
    assertThat(addresses.contains(addresses)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.1.0.0/16, true, true",
    "10.1.0.0/16, 10.0.0.0/8, true, false",
    "10.0.0.0/8, 11.0.0.0/8, false, false",
    "192.0.2.0/24, 192.0.2.250-192.0.3.5, true, false",
    "192.0.2.0-192.0.2.9, 192.0.2.9-192.0.2.12, true, false",
    "192.0.2.0-192.0.2.9, 192.0.2.10-192.0.2.12, false, false",
    "0.0.0.0/0, ::/0, false, false",
    "::/0, 10.0.0.0/8, false, false",
    "fd00::/8, fd12::/16, true, true",
  })
  void addresses_overlap_and_contain_others(
      String left, String right, boolean overlaps, boolean contains) {
    Addresses one = Addresses.of(left);
    Addresses other = Addresses.of(right);

    assertThat(one.overlaps(other)).isEqualTo(overlaps);
    assertThat(other.overlaps(one)).isEqualTo(overlaps);
    assertThat(one.contains(other)).isEqualTo(contains);
  }

  @Test
  void a_block_begins_with_its_address() {
    assertThatThrownBy(() -> Cidr.of("10.1.2.3/8"))
        .hasMessage("\"10.1.2.3/8\" is an address within a block, which is 10.0.0.0/8");
    assertThat(Cidr.around("10.1.2.3", 8)).isEqualTo(Cidr.of("10.0.0.0/8"));
    assertThat(Cidr.around("2001:db8:1::7", 48)).hasToString("2001:db8:1::/48");
    assertThat(Cidr.ofOne("192.0.2.7")).hasSameHashCodeAs(Cidr.of("192.0.2.7/32"));
    assertThat(Cidr.of("10.0.0.0/8").prefix()).isEqualTo(8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0", "10.0.0.0/", "10.0.0.0/08", "10.0.0.0/x", "10.0.0.0/33"})
  void what_is_no_block_is_refused(String text) {
    assertThatThrownBy(() -> Cidr.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.2-10.0.0.1", "10.0.0.1-::1", "10.0.0.1", "10.0.0.1-x"})
  void what_is_no_range_is_refused(String text) {
    assertThatThrownBy(() -> IpRange.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ranges_of_the_same_addresses_are_equal() {
    assertThat(IpRange.between("fd00:0::1", "fd00::9"))
        .isEqualTo(IpRange.of("fd00::1 - fd00::9"))
        .hasSameHashCodeAs(IpRange.of("fd00::1-fd00::9"))
        .hasToString("fd00::1-fd00::9");
  }
}
