using System.Globalization;
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

    [Fact]
    public void The_page_lists_them() => GeneratedPage.AssertUpToDate(Page, GeneratedPage.Above(Page, Mark) + Mark + "\n\n" + string.Concat(Lines().Select(line => line + "\n")));

    private static IEnumerable<string> Lines() =>
    [
        "| What | At most | Beyond it |",
        "|---|---:|---|",
        .. KnownLimits.All.Select(limit => string.Create(CultureInfo.InvariantCulture, $"| {limit.What} | {limit.Most:N0} | {limit.Code} |")),
    ];
}
