using System.Security.Cryptography;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Tests.Kpis.Totals;

namespace CallCenter.Standards.Tests.Fuzzing.Targets;

/// <summary>The bytes of totals, distributions and attainment, most of them with a checksum that fits.</summary>
internal sealed class TotalsTarget() : FuzzTarget("totals", 6)
{
    private const int ChecksumLength = 8;

    private static readonly byte[][] Right =
    [
        WrittenTotalsSample.Totals.ToBytes(), WrittenTotalsSample.None.ToBytes(), WrittenTotalsSample.Totals.RollUp().Distribution("waits")!.ToBytes(), new ClockAttainment(7, 2, 1, 3).ToBytes(), default(ClockAttainment).ToBytes(),
    ];

    public override byte[] Draw(Random random)
    {
        byte[] whole = random.Pick(Right);
        byte[] changed = ByteMutation.Of(whole[..^ChecksumLength], random);
        return [.. changed, .. random.Next(6) == 0 ? whole[^ChecksumLength..] : SHA256.HashData(changed)[..ChecksumLength]];
    }

    public override bool Run(byte[] input)
    {
        bool isTotals = IsRead(() => MeasureTotals.FromBytes(input), totals => totals.ToBytes(), bytes => MeasureTotals.FromBytes(bytes).ToBytes());
        bool isDistribution = IsRead(() => MeasureDistribution.FromBytes(input), distribution => distribution.ToBytes(), bytes => MeasureDistribution.FromBytes(bytes).ToBytes());
        bool isAttainment = IsRead(() => ClockAttainment.FromBytes(input), attainment => attainment.ToBytes(), bytes => ClockAttainment.FromBytes(bytes).ToBytes());
        return isTotals | isDistribution | isAttainment;

        bool IsRead<T>(Func<T> read, Func<T, byte[]> write, Func<byte[], byte[]> again)
        {
            T value;
            try
            {
                value = read();
            }
            catch (FindingsException wrong)
            {
                ReadFindings.Check(wrong.Findings, isRead: false);
                return false;
            }

            byte[] written = write(value);
            FuzzFault.Unless(written.AsSpan().SequenceEqual(again(written)), "Bytes that were written are read as other ones.");
            return true;
        }
    }
}
