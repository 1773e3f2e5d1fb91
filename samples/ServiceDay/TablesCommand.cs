using System.Globalization;
using CallCenter.Standards.Book;
using CallCenter.Standards.Reports.Console;
using CallCenter.Standards.Reports.Display;
using CallCenter.Standards.Reports.Tables;

namespace ServiceDay;

/// <summary>Writes the analysis of the shipped book's decision tables.</summary>
internal static class TablesCommand
{
    public static void Run(CultureInfo culture, TextWriter output) =>
        TableReport.Write(ConsoleFactory.Create(output), BookTables.Of(StandardBook.Shipped), new Wording(culture));
}
