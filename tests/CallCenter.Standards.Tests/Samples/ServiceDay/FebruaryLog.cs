using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests.Samples.ServiceDay;

/// <summary>A month of a real bank's calls, against values computed apart from the library.</summary>
public sealed class FebruaryLog
{
    [SkippableFact]
    public void Every_value_of_February_1999_is_exact()
    {
        string log = SharedFolder.Require("data/anonymous-bank/february-1999.tsv");
        var output = new StringWriter();

        int exitCode = Conformance.Conformance.Run(["call-log", log, "anonymous-bank", Path.Combine(AppContext.BaseDirectory, "expected", "february-1999.json")], output);

        Assert.Equal((0, "2332 passed, 0 failed"), (exitCode, output.ToString().TrimEnd()));
    }
}
