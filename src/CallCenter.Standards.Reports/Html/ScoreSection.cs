using System.Xml.Linq;
using CallCenter.Standards.Reports.Display;
using CallCenter.Standards.Reports.Risk;
using CallCenter.Standards.Risk;
using static CallCenter.Standards.Reports.Html.Markup;

namespace CallCenter.Standards.Reports.Html;

/// <summary>The section that shows how contacts score.</summary>
internal sealed class ScoreSection(RiskDay day, Wording wording, Figures figures)
{
    private readonly RiskWording words = new(wording);
    private readonly ScoreFigures texts = new(new RiskWording(wording), wording, figures);

    /// <summary>Bands, what the scores rest on, and the riskiest contacts, card by card; null for a book without cards.</summary>
    public XElement? Draw() => day.Cards.IsEmpty ? null : Tag(
        "section",
        Class("scores"),
        Tag("h2", words.Scores),
        Tag("p", Class("source"), words.ScoresNote),
        day.Cards.SelectMany(Of));

    private IEnumerable<XElement> Of(CardResult card)
    {
        RiskScorecard definition = card.Scorecard.Card;
        yield return Tag("h3", wording.In(definition.Name), " ", Tag("span", Class("source"), texts.Mean(card)));
        yield return Bands(card);
        yield return Tag("p", Class("source"), string.Join(' ', new[] { texts.Told(card), texts.KnockOuts(card), texts.Drift(card) }.Where(text => text.Length > 0)));
        yield return card.Highest.IsEmpty ? Tag("p", Class("source"), texts.NothingAbove(card)) : Highest(card);
    }

    private XElement Bands(CardResult card) => HtmlTable.Draw(
        [(words.Band, false), (words.From, true), (words.Contacts, true), (words.Share, true), (words.Action, false)],
        card.Scorecard.Card.Bands.Select((band, i) => Tag(
            "tr",
            HtmlTable.RowHead(wording.In(band.Name)),
            HtmlTable.Number(band.From is { } from ? texts.Points(from) : Figures.Nothing),
            HtmlTable.Number(figures.Count(card.Bands[i])),
            HtmlTable.Number(figures.Percent((double)card.Bands[i] / card.Contacts)),
            Tag("td", band.StopsOperation ? Tag("span", Class("badge missed"), words.Stops) : null, band.StopsOperation ? " " : null, band.Action is { } action ? wording.In(action) : Figures.Nothing))));

    private XElement Highest(CardResult card) => HtmlTable.Draw(
        [(words.Highest, false), (words.Score, false), (words.Reasons, false)],
        card.Highest.Select(contact => Tag(
            "tr",
            HtmlTable.RowHead(contact.Id ?? Figures.Nothing),
            Tag("td", Class("brief"), texts.Of(contact)),
            Tag("td", texts.Reasons(contact)))));
}
