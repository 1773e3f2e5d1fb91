using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;

namespace LiveDesk.Monitor;

/// <summary>Markup. What is put into it is encoded, unless it is markup itself: a customer's text cannot become part of the page by oversight.</summary>
internal readonly struct Html
{
    private readonly string? text;

    private Html(string text) => this.text = text;

    /// <summary>Markup with values in its holes, each encoded; a list of markup is put in one after the other.</summary>
    public static Html Of(HtmlHandler markup) => new(markup.ToString());

    public override string ToString() => text ?? "";
}

/// <summary>Builds markup out of an interpolated text.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlHandler(int literalLength, int holes)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);

    private readonly StringBuilder text = new(literalLength + (holes * 16));

    public void AppendLiteral(string markup) => text.Append(markup);

    public void AppendFormatted(Html markup) => text.Append(markup.ToString());

    public void AppendFormatted(IEnumerable<Html> markup) => text.AppendJoin("", markup);

    public void AppendFormatted(string? value) => text.Append(Encoder.Encode(value ?? ""));

    public void AppendFormatted(int value) => text.Append(value.ToString(CultureInfo.InvariantCulture));

    public override string ToString() => text.ToString();
}
