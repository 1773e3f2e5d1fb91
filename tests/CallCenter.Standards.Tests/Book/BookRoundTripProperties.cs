using CallCenter.Standards.Book;
using CallCenter.Standards.Tests.Generators;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Book;

public sealed class BookRoundTripProperties
{
    [Property(Arbitrary = [typeof(StandardBooks)])]
    public void A_book_read_from_its_json_has_the_same_json(StandardBook book)
    {
        string json = book.ToJson();

        Assert.Equal(json, StandardBook.Parse(json).ToJson());
    }

    [Property(Arbitrary = [typeof(StandardBooks)])]
    public void A_book_keeps_its_definitions_in_order(StandardBook book)
    {
        StandardBook read = StandardBook.Parse(book.ToJson());

        Assert.Equal(book.Kpis.Measures.Select(measure => measure.Code), read.Kpis.Measures.Select(measure => measure.Code));
        Assert.Equal(book.Kpis.Measures.SelectMany(measure => measure.Where), read.Kpis.Measures.SelectMany(measure => measure.Where));
        Assert.Equal(book.Kpis.Kpis.Select(kpi => (kpi.Code, kpi.Name, kpi.Description, kpi.Formula, kpi.Target)), read.Kpis.Kpis.Select(kpi => (kpi.Code, kpi.Name, kpi.Description, kpi.Formula, kpi.Target)));
        Assert.Equal(book.Kpis.ServiceLevels.Select(level => (level.Threshold, level.ShortAbandonLimit)), read.Kpis.ServiceLevels.Select(level => (level.Threshold, level.ShortAbandonLimit)));
        Assert.Equal(book.Kpis.Scorecards.SelectMany(card => card.Kpis), read.Kpis.Scorecards.SelectMany(card => card.Kpis));
        Assert.Equal((book.Code, book.Name, book.Version, book.Effective), (read.Code, read.Name, read.Version, read.Effective));
    }
}
