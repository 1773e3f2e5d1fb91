using System.CommandLine;
using CallCenter.Standards.Book;
using CallCenter.Standards.Tool.Consoles;
using CallCenter.Standards.Tool.Files;

namespace CallCenter.Standards.Tool.Commands;

/// <summary><c>ccstd schema</c>: the JSON Schemas of books, overlays and timelines, for editors.</summary>
internal sealed class SchemaCommand : ToolCommand
{
    private static readonly string[] Kinds = ["book", "overlay", "timeline"];

    private readonly Argument<string?> kind;

    public SchemaCommand(ToolConsole console)
        : base("schema", console)
    {
        kind = One("KIND");
        kind.CompletionSources.Add(static _ => Kinds.Select(static known => new System.CommandLine.Completions.CompletionItem(known)));
        Replies(withJson: false);
    }

    protected override string[] EndingsOf(GivenArguments arguments) => FileEnding.Json;

    protected override int Run(GivenArguments arguments)
    {
        string name = arguments.GetValue(kind) ?? Kinds[0];
        string schema = name switch
        {
            "book" => StandardBook.JsonSchema,
            "overlay" => StandardOverlay.JsonSchema,
            "timeline" => TimelinePlan.JsonSchema,
            _ => throw new UserErrorException(
                Words.Of("schema.unknown", ("kind", name)),
                NearestName.Find(name, Kinds) is { } near ? Words.Of("argument.near-one-of", ("near", near), ("values", Kinds)) : Words.Of("argument.one-of", ("values", Kinds))),
        };
        ReplyTo(arguments).Give(schema.EndsWith('\n') ? schema : schema + "\n");
        return ExitCode.Fine;
    }
}
