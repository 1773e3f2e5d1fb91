using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Risk;

/// <summary>Where the risks of a register stand on a matrix on a day, as data and as a picture. A risk of several exposures stands where its leading one does.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RiskHeatMap : IExplained
{
    private readonly Listed<HeatMapCell> cells;

    internal RiskHeatMap(RiskMatrix matrix, LocalDate on, ImmutableArray<HeatMapCell> cells)
    {
        Matrix = matrix;
        On = on;
        Cells = cells;
    }

    /// <summary>The matrix.</summary>
    public RiskMatrix Matrix { get; }

    /// <summary>The day.</summary>
    public LocalDate On { get; }

    /// <summary>Every cell, row by row, the lowest likelihood and impact first.</summary>
    public ImmutableArray<HeatMapCell> Cells
    {
        get => cells;
        private init => cells = value;
    }

    /// <summary>
    /// The map as an SVG picture that stands by itself: likelihood rises upwards, impact to the right; each cell shows its level and how many risks stand in it before and after controls, and names them
    /// in its tooltip. It has a title and a description for readers who do not see it, and tells levels by words, not by colour alone.
    /// </summary>
    /// <param name="culture">The language of the texts: Chinese for every culture of it, English for all others.</param>
    public string ToSvg(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return HeatMapPicture.Draw(this, culture);
    }

    /// <summary>Where the risks stand, in no language.</summary>
    public Explanation Explain() => RegisterSentences.Of(this);

    /// <summary>Where the risks stand, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">How many there are alone, or with each cell that any stands in.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    internal static RiskHeatMap Of(RiskMatrix matrix, LocalDate on, IEnumerable<RiskReading> readings)
    {
        RiskReading[] standing = [.. readings];
        return new RiskHeatMap(matrix, on.ToIso(),
        [
            .. from cell in matrix.Cells
               let rating = matrix.Rate(cell)
               select new HeatMapCell(rating.Likelihood, rating.Impact, rating.Level, Codes(standing, rating, exposure => exposure.Inherent), Codes(standing, rating, exposure => exposure.Residual)),
        ]);
    }

    private static ImmutableArray<string> Codes(RiskReading[] standing, RiskRating cell, Func<ExposureReading, RiskRating> side) =>
    [
        .. standing.Where(reading => side(reading.Leading) is var rating && rating.Likelihood == cell.Likelihood && rating.Impact == cell.Impact).Select(reading => reading.Entry.Code),
    ];
}
