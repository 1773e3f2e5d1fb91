using System.Xml.Linq;

namespace CallCenter.Standards.Tests.Fuzzing;

/// <summary>Changes XML by its parts: elements left out, doubled, moved, renamed, their texts and attributes replaced.</summary>
internal static class XmlMutation
{
    /// <summary>Whole text with some changes; what XML has no characters for is dropped.</summary>
    public static string Of(string xml, Random random, int most = 4)
    {
        XElement root = XElement.Parse(xml);
        for (int changes = random.Next(1, most + 1); changes > 0; changes--)
        {
            XElement[] all = [.. root.Descendants()];
            if (all.Length > 0)
            {
                Change(random.Pick(all), all, random);
            }
        }

        return root.ToString(SaveOptions.DisableFormatting);
    }

    private static void Change(XElement element, XElement[] all, Random random)
    {
        XElement other = random.Pick(all);
        switch (random.Next(9))
        {
            case 0:
                element.Remove();
                break;
            case 1:
                bool areApart = random.Next(2) == 0;
                for (int times = random.Next(60) == 0 ? 1 << random.Next(8, 12) : 1 << random.Next(4); times > 0 && element.Parent is not null; times--)
                {
                    var copy = new XElement(element);
                    copy.SetAttributeValue("name", areApart ? $"{(string?)element.Attribute("name")} {times}" : (string?)element.Attribute("name"));
                    element.AddAfterSelf(copy);
                }

                break;
            case 2 when element.Parent is not null && all.Length < 2_000:
                element.ReplaceWith(new XElement(other));
                break;
            case 3 when all.Length < 2_000:
                element.Add(new XElement(other));
                break;
            case 4:
                element.Name = other.Name;
                break;
            case 5 when element.HasAttributes:
                random.Pick([.. element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).DefaultIfEmpty(new XAttribute("name", ""))]).Value = Valid(random.Next(2) == 0 ? random.Text() : (string?)other.Attributes().FirstOrDefault() ?? "");
                break;
            case 6:
                element.SetAttributeValue(random.Pick(["id", "name", "typeRef", "hitPolicy", "aggregation", "isCollection", "href", "namespace", "kind", "expressionLanguage", "label"]), Valid(random.Text()));
                break;
            default:
                XElement text = random.Pick([.. all.Where(one => !one.HasElements).DefaultIfEmpty(element)]);
                text.Value = Valid(random.Next(3) switch { 0 => random.Text(), 1 => random.Expression(), _ => TextMutation.Of(text.Value, random, Scraps.Feel, 2) });
                break;
        }
    }

    private static string Valid(string text) => string.Concat(text.Where(c => System.Xml.XmlConvert.IsXmlChar(c)));
}
