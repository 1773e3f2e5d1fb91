using CallCenter.Standards.Decisions;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Tests.Shared;
using NodaTime;

namespace CallCenter.Standards.Tests.Decisions;

public sealed class ConditionAllocationTests
{
    private static readonly ContactRecord Call = new() { Channel = "phone", Region = "north", Wait = Duration.FromSeconds(12), Hold = Duration.FromSeconds(3), Queued = true };

    [Theory]
    [InlineData("channel", "-")]
    [InlineData("channel", "phone")]
    [InlineData("channel", "a, b, c, d, e, phone")]
    [InlineData("channel", "not(chat)")]
    [InlineData("channel", "[\"a\"..\"z\"], x")]
    [InlineData("wait", "<= PT20S")]
    [InlineData("hold", "PT0S, PT1S, PT2S, PT3S, PT4S, PT5S, PT6S, PT7S, PT8S, PT9S")]
    [InlineData("outcome", "answered, blocked")]
    [InlineData("arrival", "< 2026-11-24T00:00:00Z")]
    [InlineData("queued", "true")]
    public void One_test_does_not_allocate(string field, string tests) => AssertFree([new FieldCondition(field, tests)]);

    [Fact]
    public void Many_tests_do_not_allocate() =>
        AssertFree([new("channel", "phone, chat"), new("wait", "<= PT20S"), new("outcome", "answered"), new("region", "not(south)"), new("repeat", "null")]);

    private static void AssertFree(FieldCondition[] tests)
    {
        RecordPredicate<ContactRecord> holds = Condition.Compile([.. tests], ContactRecord.Schema.Definition).Bind(ContactRecord.Schema);
        Assert.True(Count(holds, 100) == 100, "The call fulfils every condition here, so that all tests are read.");
        int held = 0;
        Assert.Equal(0, Allocation.Of(() => held = Count(holds, 10_000)));
        Assert.Equal(10_000, held);
    }

    private static int Count(RecordPredicate<ContactRecord> holds, int times)
    {
        int held = 0;
        for (int i = 0; i < times; i++)
        {
            held += holds(in Call) ? 1 : 0;
        }

        return held;
    }
}
