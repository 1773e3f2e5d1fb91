using System.Security.Cryptography;
using CallCenter.Standards.Kpis;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Kpis.Totals;

/// <summary>Any bytes give totals or findings, never another exception and never much memory.</summary>
public sealed class DamagedBytesTests
{
    private const int ChecksumLength = 8;

    private static readonly byte[] Bytes = WrittenTotalsSample.Totals.ToBytes();

    [Fact]
    public void A_change_of_any_byte_is_noticed()
    {
        for (int at = 0; at < Bytes.Length; at++)
        {
            byte[] changed = [.. Bytes];
            changed[at] ^= (byte)(1 << (at % 8));
            Assert.Equal("CCS1101", Assert.Single(FindingsOf(changed)).Code);
        }
    }

    /// <summary>One value has one form: whatever else seems to say the same is refused, checksum or not.</summary>
    [Fact]
    public void Bytes_under_a_checksum_that_fits_are_those_that_the_value_is_written_as()
    {
        byte[][] all = [Bytes, WrittenTotalsSample.None.ToBytes(), WrittenTotalsSample.Totals.RollUp().Distribution("waits")!.ToBytes(), new Standards.ServiceLevels.ClockAttainment(1, 2, 3, 4).ToBytes()];
        foreach (byte[] written in all)
        {
            for (int at = 4; at < written.Length - ChecksumLength; at++)
            {
                foreach (byte value in new byte[] { 0, 1, 0x7F, 0x80, 0xFF, (byte)(written[at] + 1), (byte)(written[at] | 0x80) })
                {
                    byte[] changed = [.. written[..^ChecksumLength]];
                    changed[at] = value;
                    AssertCanonical(Sealed(changed));
                    AssertCanonical(Sealed([.. changed[..at], value, .. changed[at..]]));
                    AssertCanonical(Sealed([.. changed[..(at + 1)], 0, .. changed[(at + 1)..]]));
                }
            }
        }
    }

    [Fact]
    public void A_cut_anywhere_is_noticed() =>
        Assert.All(Enumerable.Range(0, Bytes.Length), length => Assert.Equal("CCS1101", Assert.Single(FindingsOf(Bytes[..length])).Code));

    [Fact]
    public void Bytes_of_another_version_say_which_one_is_read()
    {
        Finding finding = Assert.Single(FindingsOf(Sealed([.. "CCST"u8, 2, .. Bytes[5..^ChecksumLength]])));

        Assert.Equal(("CCS1102", "2", "This library reads version 1."), (finding.Code, finding.Value, finding.Message));
        Assert.Equal("CCS1101", Assert.Single(FindingsOf(Sealed([.. "CCSA"u8, .. Bytes[4..^ChecksumLength]]))).Code);
        Assert.Equal("CCS1101", Assert.Single(FindingsOf(Sealed([.. Bytes[..^ChecksumLength], 0]))).Code);
    }

    [Property(MaxTest = 3_000)]
    public void Bytes_changed_under_a_checksum_that_fits_give_totals_or_findings(int seed)
    {
        var random = new Random(seed);
        var changed = Bytes[..^ChecksumLength].ToList();
        for (int i = random.Next(1, 5); i > 0; i--)
        {
            int at = random.Next(5, changed.Count);
            byte value = random.Next(3) == 0 ? (byte)0xFF : (byte)random.Next(256);
            switch (random.Next(4))
            {
                case 0:
                    changed.Insert(at, value);
                    break;
                case 1 when changed.Count > 6:
                    changed.RemoveAt(at);
                    break;
                case 2:
                    changed[at] = (byte)(changed[at] + 1);
                    break;
                default:
                    changed[at] = value;
                    break;
            }
        }

        AssertTotalsOrFindings(Sealed([.. changed]));
    }

    private static void AssertCanonical(byte[] bytes)
    {
        try
        {
            Assert.Equal(bytes, (char)bytes[3] switch { 'T' => MeasureTotals.FromBytes(bytes).ToBytes(), 'D' => MeasureDistribution.FromBytes(bytes).ToBytes(), _ => Standards.ServiceLevels.ClockAttainment.FromBytes(bytes).ToBytes() });
        }
        catch (FindingsException)
        {
            // Refused, with findings.
        }
    }

    [Property(MaxTest = 1_000)]
    public void Random_content_gives_totals_or_findings(int seed)
    {
        var random = new Random(seed);
        byte[] content = new byte[random.Next(200)];
        random.NextBytes(content);
        for (int i = 0; i < content.Length; i++)
        {
            content[i] = random.Next(3) == 0 ? content[i] : (byte)(content[i] % 4);
        }

        AssertTotalsOrFindings(Sealed([.. "CCST"u8, 1, .. content]));
    }

    [Fact]
    public void Announced_counts_take_no_memory_that_the_bytes_do_not_bear_out()
    {
        byte[] huge = [0xFF, 0xFF, 0xFF, 0xFF, 0x0F];
        byte[][] contents =
        [
            [.. huge], // texts
            [0, .. huge], // standards
            [0, 0, .. huge], // dimensions
            [0, 0, 0, .. huge], // measures
            [0, 0, 0, 0, .. huge], // parts
        ];

        foreach (byte[] content in contents.Select(content => Sealed([.. "CCST"u8, 1, .. content])))
        {
            FindingsOf(content);
            long before = GC.GetAllocatedBytesForCurrentThread();
            FindingsOf(content);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000); // the exception and its text for the most part
        }
    }

    private static void AssertTotalsOrFindings(byte[] bytes)
    {
        MeasureTotals totals;
        try
        {
            totals = MeasureTotals.FromBytes(bytes);
        }
        catch (FindingsException exception)
        {
            Assert.NotEmpty(exception.Findings);
            return;
        }

        TotalsAssert.Same(totals, MeasureTotals.FromBytes(totals.ToBytes()));
        _ = totals.RollUp().Groups.Count();
    }

    private static System.Collections.Immutable.ImmutableArray<Finding> FindingsOf(byte[] bytes) => Assert.Throws<FindingsException>(() => MeasureTotals.FromBytes(bytes)).Findings;

    private static byte[] Sealed(byte[] content) => [.. content, .. SHA256.HashData(content).AsSpan(0, ChecksumLength)];
}
