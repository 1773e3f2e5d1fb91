using System.Text.Json;
using CallCenter.Standards.Book;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Tests.Shared;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.ServiceLevels;

/// <summary>Attainment of many processes and days adds up, slides and comes back the same.</summary>
public sealed class AttainmentStateTests
{
    private static readonly string[] Cultures = ["tr-TR", "ar-SA", "de-DE"];

    [Property(MaxTest = 200)]
    public void Parts_written_read_and_added_are_the_whole_and_can_be_taken_away(uint[] met, uint[] breached, uint cancelled, uint open, byte culture)
    {
        using var scope = new CultureScope(Cultures[culture % Cultures.Length]);
        ClockAttainment[] parts = [new(0, 0, cancelled, open), .. met.Select(count => new ClockAttainment(count, 0, 0, 0)), .. breached.Select(count => new ClockAttainment(0, count, 0, 0))];
        var whole = new ClockAttainment(met.Sum(count => (long)count), breached.Sum(count => (long)count), cancelled, open);
        ClockAttainment sum = parts.Select((part, i) => i % 2 == 0 ? ClockAttainment.FromBytes(part.ToBytes()) : StandardJson.Read<ClockAttainment>(StandardJson.Write(part))).Aggregate((one, another) => one + another);

        Assert.Equal(whole, sum);
        Assert.Equal(default, parts.Aggregate(sum, (left, part) => left - part));
    }

    [Theory]
    [InlineData(0, "runs met")]
    [InlineData(1, "runs breached")]
    [InlineData(2, "runs cancelled")]
    [InlineData(3, "open runs")]
    public void A_number_that_64_bits_cannot_hold_is_named(int number, string name)
    {
        ClockAttainment Of(long runs) => new(number == 0 ? runs : 0, number == 1 ? runs : 0, number == 2 ? runs : 0, number == 3 ? runs : 0);

        Assert.Contains(name, Assert.Throws<OverflowException>(() => Of(long.MaxValue) + Of(1)).Message, StringComparison.Ordinal);
        Assert.Contains(name, Assert.Throws<OverflowException>(() => Of(long.MinValue) + Of(-1)).Message, StringComparison.Ordinal);
        Assert.Equal(long.MaxValue, (Of(long.MaxValue - 1) + Of(1)).Runs);
    }

    [Fact]
    public void All_runs_together_may_be_more_than_64_bits_hold_and_their_share_is_told_all_the_same()
    {
        var most = new ClockAttainment(long.MaxValue, long.MaxValue, 0, 0);

        Assert.Equal(Percentage.FromPercent(50), most.Share);
        Assert.Contains("all runs", Assert.Throws<OverflowException>(() => most.Runs).Message, StringComparison.Ordinal);
        Assert.Null(new ClockAttainment(0, 0, 5, 5).Share);
    }

    [Fact]
    public void It_is_refused_what_cannot_be()
    {
        byte[] bytes = new ClockAttainment(1, 2, 300, 4).ToBytes();

        Assert.Equal(18, bytes.Length);
        Assert.Throws<ArgumentException>(() => new ClockAttainment(1, 1, 1, 1) - new ClockAttainment(0, 0, 2, 0));
        Assert.Throws<OverflowException>(() => new ClockAttainment(long.MaxValue, 0, 0, 0) + new ClockAttainment(1, 0, 0, 0));
        Assert.Throws<JsonException>(() => StandardJson.Read<ClockAttainment>("""{"met":1,"breached":2,"cancelled":-1,"open":0}"""));
        Assert.Throws<JsonException>(() => StandardJson.Read<ClockAttainment>("""{"met":1,"breached":2,"cancelled":1}"""));
        Assert.Equal("""{"met":1,"breached":2,"cancelled":300,"open":4}""", JsonSerializer.Serialize(new ClockAttainment(1, 2, 300, 4)));
        for (int at = 0; at < bytes.Length; at++)
        {
            byte[] changed = [.. bytes];
            changed[at]++;
            Assert.NotEmpty(Assert.Throws<FindingsException>(() => ClockAttainment.FromBytes(changed)).Findings);
            Assert.NotEmpty(Assert.Throws<FindingsException>(() => ClockAttainment.FromBytes(bytes.AsSpan(0, at).ToArray())).Findings);
        }
    }
}
