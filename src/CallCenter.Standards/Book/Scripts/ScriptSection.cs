using System.Text.Json;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Book;

/// <summary>The section <c>scripts</c>, left out where there are none.</summary>
internal static class ScriptSection
{
    public const string Name = "scripts";

    public static ScriptCatalogue Read(JsonMembers book) =>
        book.OptionalNote(Name, (JsonValue value, out ScriptCatalogue section) => JsonMembers.Read(value, ReadMembers, out section)) ?? ScriptCatalogue.Empty;

    public static void Write(Utf8JsonWriter writer, ScriptCatalogue catalogue)
    {
        if (!catalogue.Scripts.IsEmpty)
        {
            writer.Object(Name, catalogue, static (writer, catalogue) =>
            {
                writer.Text("zone", catalogue.Zone);
                writer.Definitions("scripts", catalogue.Scripts, ScriptCodec.Write);
            });
        }
    }

    /// <summary>The scripts; null where there are errors.</summary>
    public static ServiceScripts? Compile(ScriptCatalogue catalogue, FindingList findings) => new ScriptCompiler(catalogue, "/" + Name, findings).Compile();

    private static ScriptCatalogue ReadMembers(JsonMembers members) => new()
    {
        Zone = members.Required<string>("zone", JsonScalars.Text),
        Scripts = members.Definitions("scripts", ScriptCodec.Read),
    };
}
