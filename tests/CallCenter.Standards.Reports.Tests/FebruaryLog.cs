using CallCenter.Standards.Conformance;
using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Reports.Tests;

/// <summary>A month of a real bank's calls, against values computed apart from the library.</summary>
public sealed class FebruaryLog
{
    [SkippableFact]
    public void Every_value_of_February_1999_is_exact()
    {
        string log = SharedFolder.Require("data/anonymous-bank/february-1999.tsv");
        string expected = Path.Combine(AppContext.BaseDirectory, "expected", "february-1999.json");

        CaseResult[] results = [.. new CallLogSuite(relativeError: 0).Run([log, "anonymous-bank", expected])];

        Assert.All(results, result => Assert.Equal(CaseOutcome.Passed, result.Outcome));
        Assert.Equal(2332, results.Length);
    }
}
