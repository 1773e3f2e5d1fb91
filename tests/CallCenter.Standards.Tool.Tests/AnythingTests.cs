using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tool.Tests;

/// <summary>Whatever stands in files and on the command line, the tool says what is wrong with it, and never fails by itself.</summary>
public sealed class AnythingTests
{
    private const int Unexpected = 3;

    private static readonly string[] Parts =
    [
        "validate", "new", "diff", "todo", "analyze", "explain", "plan", "schema", "help", "--json", "--culture", "zh-CN", "en", "--base", "--book", "-o", "--format", "sarif", "--contact", "--case", "--at", "-", "--", "shipped", "bank.json",
        "--contacts", "10", "--aht", "3:00", "--patience", "--level", "--roster", "--limits", "--picture", "tables", "--brief", "--csv", "--role", "", " ", "\u202E", "nul\0l", "*.json", "@file", "--code", "a-b", "--name", "B", "--country", "CN", "--limit", "1", "--as-of", "2026-01-01", "/", ".",
    ];

    [Property(MaxTest = 40)]
    public void A_file_that_was_spoiled_is_fine_or_told(int at, char put, byte cut)
    {
        string good = Samples.Good;
        int place = (int)((uint)at % good.Length);
        using Folder folder = new Folder().With("bank.json", good[..place] + put + good[Math.Min(good.Length, place + (cut % 8))..]);

        Assert.InRange(Run.Of(folder, "validate", "bank.json").Exit, 0, Unexpected - 1);
    }

    [Property(MaxTest = 80)]
    public Property Any_command_line_is_done_or_told() => Prop.ForAll(Gen.Elements(Parts).ArrayOf().Select(args => args.Take(6).ToArray()).ToArbitrary(), args =>
    {
        using Folder folder = new Folder().With("bank.json", Samples.Good).With("contact.json", Samples.Contact);
        Run run = Run.Of(folder, new ConsoleOptions { Input = Samples.Contact }, args);
        Assert.True(run.Exit is >= 0 and < Unexpected, $"{string.Join('|', args)}: {run.Error}");
    });
}
