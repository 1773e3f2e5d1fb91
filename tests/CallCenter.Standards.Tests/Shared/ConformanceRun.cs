namespace CallCenter.Standards.Tests.Shared;

/// <summary>Runs a suite of cases over a file that is written for one test.</summary>
internal static class ConformanceRun
{
    /// <summary>The exit code and what was printed.</summary>
    /// <param name="suite">The suite's name.</param>
    /// <param name="content">The text of the file.</param>
    public static (int Exit, string Printed) Of(string suite, string content)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, content);
            using var output = new StringWriter();
            return (Conformance.Conformance.Run([suite, path], output), output.ToString());
        }
        finally
        {
            File.Delete(path);
        }
    }
}
