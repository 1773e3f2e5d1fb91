namespace CallCenter.Standards.Tests;

public sealed class FoldedTests
{
    [Fact]
    public void Folds_are_equal_where_states_and_refusals_are()
    {
        var plain = new Folded<int, string>(7);
        var refused = new Folded<int, string>(7, ["late", "twice"]);

        Assert.Equal(plain, new Folded<int, string>(7, []));
        Assert.True(refused == new Folded<int, string>(7, ["late", "twice"]));
        Assert.True(refused != new Folded<int, string>(7, ["twice", "late"]) && refused != plain && !refused.Equals(null));
        Assert.Equal(refused.GetHashCode(), new Folded<int, string>(7, ["late", "twice"]).GetHashCode());
        Assert.Equal((false, true), (plain.HasRefusals, refused.HasRefusals));
        Assert.Equal(("7", "7; refused: late; twice"), (plain.ToString(), refused.ToString()));
        (int state, System.Collections.Immutable.ImmutableArray<string> refusals) = refused;
        Assert.Equal((7, 2, 0), (state, refusals.Length, default(Folded<int, string>).Refusals.Length));
    }

    [Fact]
    public void An_unknown_code_is_answered_the_same_way_everywhere()
    {
        CallCenter.Standards.Book.Standard standard = CallCenter.Standards.Book.StandardBook.Shipped.Compile();
        (string Kind, string Written, string Nearest, Func<object> Ask)[] asked =
        [
            ("workflow", "servce", "service", () => standard.Workflows["servce"]),
            ("calendar", "china-servce", "china-service", () => standard.Calendars["china-servce"]),
            ("policy", "work-ordr", "work-order", () => standard.ServiceLevels.Begin("work-ordr")),
            ("scorecard", "frad", "fraud", () => standard.Risk.Scorecards["frad"]),
            ("strategy", "balancd", "balanced", () => standard.Routing.Assignment["balancd"]),
        ];

        Assert.All(asked, one =>
        {
            UnknownCodeException thrown = Assert.Throws<UnknownCodeException>(one.Ask);
            Assert.Equal((one.Kind, one.Written, one.Nearest), (thrown.Kind, thrown.Code, thrown.Nearest));
            Assert.StartsWith($"There is no {one.Kind} '{one.Written}'; '{one.Nearest}' is near; there are: ", thrown.Message, StringComparison.Ordinal);
        });
        Assert.Null(standard.Workflows.Find("servce"));
        Assert.Null(standard.Calendars.Find("china-servce"));
        Assert.Null(standard.Risk.Scorecards.Find("frad"));
        Assert.Null(Assert.Throws<UnknownCodeException>(() => standard.Workflows["xyzzy-something-else"]).Nearest);
    }
}
