using CallCenter.Standards.Book;
using CallCenter.Standards.Tool.Consoles;
using CallCenter.Standards.Tool.Files;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Tool.Analysis;

/// <summary>Draws the workflows and the organisation of a standard, as files for Mermaid or Graphviz.</summary>
internal static class Pictures
{
    public const string Mermaid = "mermaid";
    public const string Dot = "dot";

    /// <summary>Writes a file for each workflow in force last, and one for the organisation.</summary>
    /// <returns>The names of the files.</returns>
    public static IReadOnlyList<string> Write(Standard standard, string folder, string format, ToolConsole console)
    {
        bool isDot = format == Dot;
        string extension = isDot ? "dot" : "mmd";
        var files = new List<string>();
        foreach (Workflow workflow in standard.Workflows.All.DistinctBy(static workflow => workflow.Code))
        {
            Add($"workflow-{workflow.Code}", isDot ? workflow.ToDot(console.Culture) : workflow.ToMermaid(console.Culture));
        }

        if (standard.Organization.Posts.Length > 0)
        {
            Add("organization", isDot ? standard.Organization.ToDot(console.Culture) : standard.Organization.ToMermaid(console.Culture));
        }

        return files;

        void Add(string name, string picture)
        {
            string file = Path.Combine(folder, $"{name}.{extension}");
            OutputFile.Write(file, picture, console);
            files.Add(file);
        }
    }
}
