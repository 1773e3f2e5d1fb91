using System.Globalization;
using System.Text;
using CallCenter.Standards.Tool.Files;
using CallCenter.Standards.Tool.Words;
using NodaTime;
using Spectre.Console;

namespace CallCenter.Standards.Tool.Consoles;

/// <summary>What a run of the tool sees of the world: where it writes and reads, the folder it is in, the reader's language, the time. Tests give their own.</summary>
internal sealed record ToolConsole
{
    /// <summary>The width of tables where nobody watches.</summary>
    private const int PlainWidth = 120;

    private readonly HashSet<string> filesRead = new(StringComparer.Ordinal);
    private readonly Lazy<byte[]> input;
    private readonly Func<Stream> openInput = static () => Stream.Null;

    public ToolConsole() => input = new(() => Whole(openInput!()));

    /// <summary>Takes what was asked for.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Takes errors and progress.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>What is given by <c>-</c>, read once.</summary>
    public byte[] Input => input.Value;

    /// <summary>Opens what is given by <c>-</c>.</summary>
    public required Func<Stream> OpenInput { init => openInput = value; }

    /// <summary>The folder that relative paths are of.</summary>
    public required string Folder { get; init; }

    /// <summary>The reader's culture.</summary>
    public required CultureInfo Culture { get; init; }

    /// <summary>The time now.</summary>
    public required Instant Now { get; init; }

    /// <summary>A terminal to ask questions on; null where nobody could answer.</summary>
    public IAnsiConsole? Dialogue { get; init; }

    /// <summary>A terminal to show progress on; null where nobody watches.</summary>
    public IAnsiConsole? Status { get; init; }

    /// <summary>Whether the output may have colours.</summary>
    public bool HasColours { get; init; }

    /// <summary>The width of tables.</summary>
    public int Width { get; init; } = PlainWidth;

    /// <summary>The tool's words in the reader's language.</summary>
    public ToolWords Words => ToolWords.Of(Culture);

    /// <summary>The console of the process.</summary>
    public static ToolConsole OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (!Console.IsOutputRedirected || !Console.IsErrorRedirected)
        {
            Console.OutputEncoding = utf8;
        }

        bool isColourful = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new ToolConsole
        {
            Output = new StreamWriter(Console.OpenStandardOutput(), utf8) { AutoFlush = true, NewLine = "\n" },
            Error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true, NewLine = "\n" },
            OpenInput = Console.OpenStandardInput,
            Folder = Environment.CurrentDirectory,
#pragma warning disable RS0030 // Here, and nowhere else, the tool meets the clock and the reader's environment.
            Culture = CultureInfo.CurrentUICulture,
            Now = SystemClock.Instance.GetCurrentInstant(),
#pragma warning restore RS0030
            Dialogue = Console.IsInputRedirected || Console.IsOutputRedirected ? null : AnsiConsole.Console,
            Status = Console.IsErrorRedirected ? null : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }),
            HasColours = isColourful,
            Width = Console.IsOutputRedirected ? PlainWidth : Math.Max(Console.WindowWidth, 40),
        };
    }

    /// <summary>Keeps in mind that a file was read, so that no answer is written over it.</summary>
    /// <param name="path">Its whole path.</param>
    public void Reads(string path) => filesRead.Add(path);

    /// <summary>Whether a file was read.</summary>
    /// <param name="path">Its whole path.</param>
    public bool HasRead(string path) => filesRead.Contains(path);

    /// <summary>Tells why nothing was done, or not all: every fault, then what they come to.</summary>
    public void Tell(UserErrorException error)
    {
        foreach (string fault in error.Faults)
        {
            Error.WriteLine(PlainText.OneLine(fault));
        }

        Tell(error.Message, error.Remedy);
    }

    /// <summary>Tells an error.</summary>
    /// <param name="message">What is wrong, one sentence.</param>
    /// <param name="remedy">What to do about it; null where the message says it.</param>
    public void Tell(string message, string? remedy)
    {
        Error.WriteLine(PlainText.OneLine(Words.Of("error", ("message", message))));
        if (remedy is not null)
        {
            Error.WriteLine(PlainText.OneLine(Words.Of("error.remedy", ("remedy", remedy))));
        }
    }

    /// <summary>Tells of something that the answer does not depend on.</summary>
    /// <param name="message">What it is, one sentence.</param>
    /// <param name="remedy">What to do about it.</param>
    public void Warn(string message, string remedy)
    {
        Error.WriteLine(PlainText.OneLine(Words.Of("warning", ("message", message))));
        Error.WriteLine(PlainText.OneLine(Words.Of("error.remedy", ("remedy", remedy))));
    }

    private static byte[] Whole(Stream stream)
    {
        using (stream)
        {
            using var content = new MemoryStream();
            stream.CopyTo(content);
            return content.ToArray();
        }
    }

    /// <summary>Does work of which somebody who watches is told that it goes on.</summary>
    /// <param name="doing">What is being done.</param>
    /// <param name="work">The work.</param>
    public T While<T>(string doing, Func<T> work) => Status is null ? work() : Status.Status().Start(Markup.Escape(PlainText.OneLine(doing)), _ => work());
}
