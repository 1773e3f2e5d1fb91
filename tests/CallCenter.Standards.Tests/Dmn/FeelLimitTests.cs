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
