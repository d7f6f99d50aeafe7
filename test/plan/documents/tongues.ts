/* cspell:disable */
/** What people write: in any tongue and direction, with signs of their own, and with what means something to a computer. */
export const tongues = {
  arabic: 'تحتاج إلى وقت أطول (٣٠ دقيقة) للإجابة.', hebrew: 'היא צריכה זמן רב יותר', urdu: 'اسے زیادہ وقت چاہیے', polish: 'Potrzebuje więcej czasu — łąka', greek: 'Χρειάζεται χρόνο',
  hindi: 'उसे अधिक समय चाहिए', bengali: 'তার বেশি সময় লাগে', punjabi: 'ਉਸਨੂੰ ਹੋਰ ਸਮਾਂ ਚਾਹੀਦਾ ਹੈ', tigrinya: 'ተወሳኺ ግዜ የድልያ', emoji: 'I like trains 🚂🏳️‍🌈', markup: '<b>bold & "quoted"</b>',
} as const;
