using CallCenter.Standards.Dmn;

namespace CallCenter.Standards.Tests.Dmn;

public sealed class FeelLimitTests
{
    [Theory]
    [InlineData("count(for i in 1..1000000000000 return i)")]
    [InlineData("{f: function(n) f(n + 1), x: f(1)}.x")]
    [InlineData("string length((for i in 1..100 return if i = 1 then \"a\" else partial[-1] + partial[-1])[-1])")]
    [InlineData("for i in 1..1000 return if i = 1 then [] else [partial[-1]]")]
    [InlineData("for i in 1..60 return if i = 1 then [1] else [partial[-1], partial[-1]]")]
    [InlineData("count(for i in 1..10000, j in 1..10000, k in 1..10000 return 1)")]
    [InlineData("sort(for i in 1..100000 return i, function(a, b) count(for i in 1..1000 return i) > 0)")]
    [InlineData("matches((for i in 1..16 return if i = 1 then \"aaaaaaaa\" else partial[-1] + partial[-1])[-1], \"(a+)+b\")")]
    public void No_expression_takes_more_than_it_may(string text)
    {
        FeelResult result = FeelRun.Evaluate(text);
        Assert.True(result.Value.IsNull || result.Value.ToString() == "false", result.Value.Kind.ToString());
        Assert.True(result.Value.Kind == FeelKind.Boolean || !result.Warnings.IsEmpty);
    }

    /// <summary>A value that shares its parts is small in memory, and endless to go through.</summary>
    [Theory]
    [InlineData("count(flatten(x))")]
    [InlineData("x = x")]
    [InlineData("list contains([x], x)")]
    [InlineData("string(x)")]
    public void What_a_host_gives_is_held_to_the_limits(string text)
    {
        FeelValue shared = FeelValue.Of(1m);
        for (int i = 0; i < 60; i++)
        {
            shared = new FeelList([shared, shared]);
        }

        FeelResult result = FeelRun.Evaluate(text, ("x", shared));

        Assert.Contains(result.Warnings, warning => warning.ToString() == "x: 'x' is beyond the limits: 1000000 items, 1000000 characters of a string, 98 levels.");
    }

    [Fact]
    public void Flattening_counts_what_it_goes_through_as_it_goes()
    {
        FeelValue shared = FeelValue.Of(1m);
        for (int i = 0; i < 18; i++)
        {
            shared = new FeelList([shared, shared]);
        }

        FeelResult result = FeelExpression.Parse("count(flatten(x))", "x").Evaluate(FeelRun.Of(("x", shared)), FeelRun.Moment, FeelLimits.Default with { Steps = 1000 });

        Assert.Equal("More than 1000 steps.", Assert.Single(result.Warnings).Message);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("string length(x)")]
    [InlineData("\"abc\"")]
    [InlineData("{abc: 1}.abc + y")]
    public void Strings_that_are_given_or_written_are_held_to_the_limits(string text)
    {
        FeelResult result = FeelExpression.Parse(text, "x", "y").Evaluate(FeelRun.Of(("x", FeelValue.Of("abc")), ("y", new FeelList([FeelValue.Of("abc")]))), FeelRun.Moment, FeelLimits.Default with { TextLength = 2 });

        Assert.True(result.Value.IsNull);
        Assert.NotEmpty(result.Warnings);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_limit_is_one_at_least(int limit)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new FeelLimits { Steps = limit });
        Assert.Throws<ArgumentOutOfRangeException>(() => new FeelLimits { Calls = limit });
        Assert.Throws<ArgumentOutOfRangeException>(() => new FeelLimits { Items = limit });
        Assert.Throws<ArgumentOutOfRangeException>(() => new FeelLimits { TextLength = limit });
    }

    [Fact]
    public void Steps_are_counted_one_by_one() => Assert.Equal("More than 2 steps.", Assert.Single(FeelExpression.Parse("for i in 1..3 return i").Evaluate(FeelRun.Of(), FeelRun.Moment, FeelLimits.Default with { Steps = 2 }).Warnings).Message);

    [Fact]
    public void Deep_and_long_texts_are_errors()
    {
        Assert.NotNull(FeelExpression.Parse(new string('(', 100_000)).Error);
        Assert.NotNull(FeelExpression.Parse(string.Join('+', Enumerable.Repeat("1", 100_000))).Error);
        Assert.NotNull(FeelExpression.Parse(new string('-', 100_000) + "1").Error);
        Assert.NotNull(FeelExpression.Parse("x instance of " + string.Concat(Enumerable.Repeat("list<", 10_000)), "x").Error);
        Assert.Equal("1000", FeelRun.Text(string.Join('+', Enumerable.Repeat("1", 1000))));
    }

    [Fact]
    public void The_caller_can_end_it()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        FeelExpression expression = FeelExpression.Parse("count(for i in 1..100000 return i)");
        Assert.Throws<OperationCanceledException>(() => expression.Evaluate(FeelRun.Of(), FeelRun.Moment, cancellation: source.Token));
    }
}
