namespace CallCenter.Standards.Conformance;

/// <summary>Tells what there is in files, through the library's public surface; nothing is expected of them.</summary>
public interface IReport
{
    /// <summary>The name on the command line.</summary>
    string Name { get; }

    /// <summary>Writes the report.</summary>
    /// <exception cref="FormatException">The paths or their content are not of the report's format.</exception>
    void Write(IReadOnlyList<string> paths, TextWriter output);
}
