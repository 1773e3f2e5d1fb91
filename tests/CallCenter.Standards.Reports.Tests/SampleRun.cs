using CallCenter.Standards.Logs.Tests;
using ServiceDay;

namespace CallCenter.Standards.Reports.Tests;

/// <summary>What a run of the sample did.</summary>
internal sealed record SampleRun(int ExitCode, string Output, string Error);

/// <summary>Runs the sample on the files of a folder.</summary>
internal static class SampleRuns
{
    /// <summary>Runs the sample; rejects stay in the folder.</summary>
    public static SampleRun Run(this TemporaryFolder folder, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] all = arguments.Contains("--rejects") || arguments.Contains("--help") || arguments.Contains("--tables") ? arguments : [.. arguments, "--rejects", folder.PathOf("rejects.csv")];
        int exitCode = ServiceDayCommand.Run(all, output, error);
        return new SampleRun(exitCode, output.ToString(), error.ToString());
    }
}
