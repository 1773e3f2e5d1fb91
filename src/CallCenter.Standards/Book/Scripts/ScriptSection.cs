using CallCenter.Standards.Forms;
using System.Text.Json;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Book;

/// <summary>The section <c>scripts</c>, left out where there are none.</summary>
internal static class ScriptSection
{
    public const string Name = "scripts";

    public static Section<ScriptCatalogue, ServiceScripts> Create(int index) => new("scripts")
    {
        Index = index,
        Chinese = "服务话术",
        English = "Scripts",
        Form = new CodecForm<ScriptCatalogue>(ReadMembers, WriteMembers),
        Empty = ScriptCatalogue.Empty,
        Evaluator = static (section, book) => Compile(section.Value, book.Findings),
    };

    private static void WriteMembers(Utf8JsonWriter writer, ScriptCatalogue catalogue)
    {
        writer.Text("zone", catalogue.Zone);
        writer.Definitions("scripts", catalogue.Scripts, ScriptCodec.Write);
    }

    /// <summary>The scripts; null where there are errors.</summary>
    public static ServiceScripts? Compile(ScriptCatalogue catalogue, FindingList findings) => new ScriptCompiler(catalogue, "/" + Name, findings).Compile();

    private static ScriptCatalogue ReadMembers(JsonMembers members) => new()
    {
        Zone = members.Required<string>("zone", JsonScalars.Text),
        Scripts = members.Definitions("scripts", ScriptCodec.Read),
    };
}
