using System.Globalization;
using CallCenter.Standards.Book;
using ServiceDay.Display;
using ServiceDay.Reports.Console;
using ServiceDay.Tables;

namespace ServiceDay.Commands;

/// <summary>Writes the analysis of the shipped book's decision tables.</summary>
internal static class TablesCommand
{
    public static void Run(CultureInfo culture, TextWriter output) =>
        TableReport.Write(ConsoleFactory.Create(output), BookTables.Of(StandardBook.Shipped), new Wording(culture));
}
