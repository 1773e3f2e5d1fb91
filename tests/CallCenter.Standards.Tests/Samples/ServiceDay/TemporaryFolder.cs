using System.Text;
using ServiceDay.Commands;

namespace CallCenter.Standards.Tests.Samples.ServiceDay;

/// <summary>A folder of its own for one run of the sample, deleted afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("service-day-");

    public string PathOf(string name) => Path.Combine(folder.FullName, name);

    public string Write(string name, string content) => Write(name, Encoding.UTF8.GetBytes(content));

    public string Write(string name, byte[] content)
    {
        File.WriteAllBytes(PathOf(name), content);
        return PathOf(name);
    }

    public string Read(string name) => File.ReadAllText(PathOf(name));

    /// <summary>Runs the sample; rejects stay in the folder.</summary>
    public SampleRun Run(params string[] arguments)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        string[] all = arguments.Contains("--rejects") || arguments.Contains("--help") || arguments.Contains("--tables") ? arguments : [.. arguments, "--rejects", PathOf("rejects.csv")];
        int exitCode = ServiceDayCommand.Run(all, output, error);
        return new SampleRun(exitCode, output.ToString(), error.ToString());
    }

    public void Dispose() => folder.Delete(recursive: true);
}

/// <summary>What a run of the sample did.</summary>
internal sealed record SampleRun(int ExitCode, string Output, string Error);
