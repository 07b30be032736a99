/**
 * Family names, two characters first, then one: those of about 95 of 100 people, in both scripts. Left out are characters that stand more often
 * for something else in front of a title (和, 从, 能): hiding them would tear sentences apart.
 */
const DOUBLE =
  /欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|夏侯|皇甫|尉迟|尉遲|公孙|公孫|慕容|长孙|長孫|宇文|司徒|南宫|南宮|令狐|端木|东方|東方/u;
const SINGLE =
  /[王李张張刘劉陈陳杨楊黄黃赵趙周吴吳徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭萧田董袁潘蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱丘江尹薛闫閻阎段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵钱錢严嚴覃武戴莫孔汤湯俞章葛赖賴]/u;

/** An alternation for a regular expression. */
export const SURNAMES = `${DOUBLE.source}|${SINGLE.source}`;
