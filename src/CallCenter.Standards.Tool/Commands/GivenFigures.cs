using System.CommandLine;
using System.Globalization;
using CallCenter.Standards.Tool.Consoles;
using CallCenter.Standards.Tool.Files;
using CallCenter.Standards.Tool.Planning;
using CallCenter.Standards.Tool.Words;
using NodaTime;

namespace CallCenter.Standards.Tool.Commands;

/// <summary>Times, shares and numbers as options give them.</summary>
internal sealed class GivenFigures(GivenArguments arguments, ToolConsole console)
{
    private readonly ToolWords words = console.Words;

    /// <summary>A length of time above 0; null where none is given.</summary>
    /// <exception cref="UserErrorException">It is none.</exception>
    public Duration? Time(Option<string?> option) => arguments.GetValue(option) is not { } text ? null
        : Times.Parse(text) is { } time && Times.IsLength(time) ? time
        : throw new UserErrorException(words.Of("argument.duration", ("option", option.Name), ("value", text)), words["argument.duration.remedy"]);

    /// <summary>A share between bounds in percent; null where none is given. A number below 1 without its sign is warned of: who writes 0.8 may mean 80 %.</summary>
    /// <param name="option">The option.</param>
    /// <param name="least">The lower bound.</param>
    /// <param name="most">The upper bound.</param>
    /// <param name="isBetween">Whether the bounds themselves are beyond it.</param>
    /// <exception cref="UserErrorException">It is none.</exception>
    public Percentage? Share(Option<string?> option, decimal least, decimal most, bool isBetween = false) => arguments.GetValue(option) is not { } text ? null
        : !Percentage.TryParse(text, out Percentage share) && !Percentage.TryParse(text.Replace("%", " %", StringComparison.Ordinal), out share) && !Percentage.TryParse(text + " %", out share)
            ? throw new UserErrorException(words.Of("argument.share", ("option", option.Name), ("value", text)), words["argument.share.remedy"])
        : share.Percent >= least && share.Percent <= most && !(isBetween && (share.Percent == least || share.Percent == most)) ? Doubted(option, text, share)
        : throw Beyond(option, text, words.Of("plan.percent", ("share", least)), words.Of("plan.percent", ("share", most)), isBetween);

    /// <summary>A number between bounds; null where none is given.</summary>
    /// <exception cref="UserErrorException">It is none.</exception>
    public decimal? Number(Option<string?> option, decimal least, decimal most) => arguments.GetValue(option) is not { } text ? null : Number(option, text, NumberStyles.AllowDecimalPoint, least, most);

    /// <summary>A whole number between bounds; null where none is given.</summary>
    /// <exception cref="UserErrorException">It is none.</exception>
    public int? Whole(Option<string?> option, int least, int most) => arguments.GetValue(option) is not { } text ? null : (int)Number(option, text, NumberStyles.None, least, most);

    /// <summary>A whole number with its sign, such as <c>+2</c>.</summary>
    /// <exception cref="UserErrorException">It is none.</exception>
    public int Change(Option option, string text, int most) => (int)Number(option, text, NumberStyles.AllowLeadingSign, -most, most);

    private decimal Number(Option option, string text, NumberStyles style, decimal least, decimal most) =>
        !decimal.TryParse(text, style, CultureInfo.InvariantCulture, out decimal number) ? throw new UserErrorException(words.Of("argument.number", ("option", option.Name), ("value", text)), words["argument.number.remedy"])
        : number >= least && number <= most ? number
        : throw Beyond(option, text, least, most);

    private Percentage Doubted(Option option, string text, Percentage share)
    {
        if (share.Percent is > 0 and < 1 && !text.Contains('%', StringComparison.Ordinal))
        {
            console.Warn(
                words.Of("argument.below-one", ("option", option.Name), ("value", text), ("read", words.Of("plan.percent", ("share", InFull(share.Percent))))),
                words.Of("argument.below-one.remedy", ("option", option.Name), ("hundredfold", InFull(share.Percent * 100)), ("same", InFull(share.Percent))));
        }

        return share;
    }

    private static string InFull(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    private UserErrorException Beyond(Option option, string value, object least, object most, bool isBetween = false) =>
        new(words.Of("argument.range", ("option", option.Name), ("value", value)), words.Of(isBetween ? "argument.between.remedy" : "argument.range.remedy", ("least", least), ("most", most)));
}
