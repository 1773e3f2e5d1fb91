using System.Globalization;
using System.Reflection;
using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests.Limits;

/// <summary>Every limit holds just where its page says: the last that is allowed is read, the first that is not is a finding.</summary>
public sealed class LimitTests
{
    private const string Page = "docs/limits.md";
    private const string Mark = "<!-- Below: generated from the limits that the tests hold the library to; run the tests with CCS_UPDATE_DOCS=1 to renew. -->";

    public static TheoryData<string> Limits => [.. KnownLimits.All.Select(limit => limit.What)];

    [Theory]
    [MemberData(nameof(Limits))]
    public void The_last_that_is_allowed_is_read_and_the_first_that_is_not_is_a_finding(string what)
    {
        KnownLimit limit = KnownLimits.All.Single(known => known.What == what);

        Assert.False(limit.IsBroken(limit.Most));
        Assert.True(limit.IsBroken(limit.Most + 1));
    }

    public static TheoryData<string> Arguments => [.. ArgumentLimits.All.Select(limit => limit.What)];

    [Theory]
    [MemberData(nameof(Arguments))]
    public void The_last_that_a_program_may_give_is_taken_and_the_first_that_is_not_is_an_argument_error(string what)
    {
        ArgumentLimit limit = ArgumentLimits.All.Single(known => known.What == what);

        limit.Give(limit.Most);
        Assert.ThrowsAny<ArgumentException>(() => limit.Give(limit.Most + 1));
    }

    // Not of what is read, but of an argument, or held by a limit that has a row.
    private static readonly string[] Elsewhere = ["LossSimulator.MaximumYears", "ScorePoints.MaximumDecimals", "WholeParts.MaximumParts"];

    /// <summary>Which constants are limits is told by their names; each is in the list of limits, where both sides of it are tried.</summary>
    [Fact]
    public void Every_constant_that_says_how_much_there_may_be_has_a_row()
    {
        string rows = File.ReadAllText(Path.Combine(GeneratedPage.Root()!, "tests/CallCenter.Standards.Tests/Limits/KnownLimits.cs"));
        string[] constants =
        [
            .. from type in new[] { typeof(Finding).Assembly, typeof(CallCenter.Standards.Dmn.DecisionModel).Assembly }.SelectMany(assembly => assembly.GetTypes())
               from constant in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly)
               where constant.IsLiteral && !type.IsEnum && constant.Name.StartsWith("Maximum", StringComparison.Ordinal)
               select $"{type.Name}.{constant.Name}",
        ];

        Assert.NotEmpty(constants);
        Assert.Equal(Elsewhere, constants.Where(constant => !rows.Contains(constant, StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_page_lists_them() => GeneratedPage.AssertUpToDate(Page, GeneratedPage.Above(Page, Mark) + Mark + "\n\n" + string.Concat(Lines().Select(line => line + "\n")));

    private static IEnumerable<string> Lines() =>
    [
        "| What | At most | Beyond it |",
        "|---|---:|---|",
        .. KnownLimits.All.Select(limit => string.Create(CultureInfo.InvariantCulture, $"| {limit.What} | {limit.Most:N0} | {limit.Code} |")),
        "",
        "Beyond these there is an argument error:",
        "",
        "| What a program gives | At most |",
        "|---|---:|",
        .. ArgumentLimits.All.Select(limit => string.Create(CultureInfo.InvariantCulture, $"| {limit.What} | {limit.Most:N0} |")),
    ];
}
