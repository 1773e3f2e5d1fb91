using CallCenter.Standards.ServiceLevels;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests;

/// <summary>Lists that grow at their end, against plain lists.</summary>
public sealed class HistoryTests
{
    [Property]
    public bool Every_list_keeps_what_it_had_however_others_grow_from_it(int[] numbers, byte[] froms)
    {
        List<(History<int> History, int[] Plain)> known = [(default, [])];
        for (int i = 0; i < numbers.Length; i++)
        {
            (History<int> history, int[] plain) = known[i < froms.Length ? froms[i] % known.Count : ^1];
            known.Add((history.Add(numbers[i]), [.. plain, numbers[i]]));
        }

        return known.All(one => one.History.SequenceEqual(one.Plain) && one.History.Count == one.Plain.Length && one.History.AsSpan().SequenceEqual(one.Plain)
            && one.History == History.Of<int>(one.Plain) && one.History.GetHashCode() == History.Of<int>(one.Plain).GetHashCode());
    }

    [Fact]
    public void Identities_are_found_in_long_lists_and_not_those_that_came_later()
    {
        History<CaseEvent> history = default;
        var states = new List<History<CaseEvent>> { history };
        for (int i = 0; i < 5_000; i++)
        {
            history = history.Add(Event(i));
            states.Add(history);
        }

        History<CaseEvent> other = states[2_000].Add(Event(9_999));

        Assert.All(new[] { 0, 63, 64, 65, 1_999, 2_500, 4_999 }, i =>
        {
            Assert.Equal(i, history.IndexOf($"e{i}"));
            Assert.Equal(-1, states[i].IndexOf($"e{i}"));
            Assert.Equal(i < 2_000 ? i : -1, other.IndexOf($"e{i}"));
        });
        Assert.Equal((2_000, -1, -1), (other.IndexOf("e9999"), history.IndexOf("e9999"), default(History<CaseEvent>).IndexOf("e0")));
        Assert.Equal((Arrival.New, Arrival.Repeat, Arrival.Conflict), (history.Judge(Event(9_999)), history.Judge(Event(7)), history.Judge(Event(7) with { Code = "other" })));
    }

    [Fact]
    public void Sixteen_threads_that_grow_one_list_do_not_disturb_each_other()
    {
        History<CaseEvent> shared = History.Of<CaseEvent>([.. Enumerable.Range(0, 60).Select(Event)]);
        Parallel.For(0, 16, new ParallelOptions { MaxDegreeOfParallelism = 16 }, thread =>
        {
            History<CaseEvent> own = shared;
            for (int i = 0; i < 500; i++)
            {
                own = own.Add(Event(1_000 + (thread * 1_000) + i));
                Assert.Equal((own.Count - 1, i % 60, -1), (own.IndexOf($"e{1_000 + (thread * 1_000) + i}"), own.IndexOf($"e{i % 60}"), own.IndexOf($"e{1_000 + (((thread + 1) % 16) * 1_000) + i}")));
            }
        });

        Assert.Equal(60, shared.Count);
    }

    [Fact]
    public void An_empty_history_has_no_first()
    {
        History<int> two = [1, 2];

        Assert.Equal((1, 2), (two[0], two[1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => two[2]);
        Assert.Throws<ArgumentOutOfRangeException>(() => default(History<int>)[0]);
        Assert.Equal(("2, the last: 2", "nothing"), (two.ToString(), default(History<int>).ToString()));
        Assert.True(two != default && two.Equals((object)History.Of<int>([1, 2])));
    }

    private static CaseEvent Event(int i) => new($"e{i}", Instant.FromUnixTimeSeconds(i), "asked");
}
