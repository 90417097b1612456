/**
 * The example of `shared/bundle/README.md`. Its keys are public: never use them. Signatures come out
 * the same every time; the two sealed files do not, so these are kept as they once were made.
 */
export const workedExample = {
  /** 32 bytes 0x01. */
  stationSeed: '0101010101010101010101010101010101010101010101010101010101010101',
  stationSigning: 'iojj3XQJ8ZX9UtstPLpdcspnCb8dlBIb83SIAbQPb1w',
  stationKid: 'UDDReOZl1ipXAfp9wYsm13sDBMK5og--QWdBjzuf6o4',
  stationIdentity: 'AGE-SECRET-KEY-18PAMF8UFLKGPRVAV67PCGYRG773D8GXKVZXUGNP30QM5HUSMVJ6SK5TWDA',
  stationRecipient: 'age10kv7q8875ysfdy883uum9x62x6y7jmcxjskz7v65k0f635f7jpvqm7g0fn',
  stationFingerprint: '26476 85668 83452 55588 75684 64560 55117 78387',
  /** 32 bytes 0x03. */
  rootSeed: '0303030303030303030303030303030303030303030303030303030303030303',
  rootSigning: '7UkoxijRwsbq6QM4kFmVYSlZJzpcY_k2NsFGFKyHN9E',
  /** 32 bytes 0x02. */
  districtSeed: '0202020202020202020202020202020202020202020202020202020202020202',
  districtSigning: 'gTl3Dqh9F19Wo1Rmw0x-zMuNipG07jeiXfYPW4_Js5Q',
  districtKid: 'aVBtapLd11SUVKIMGJfPzOEDuN0sXcmzJQNVT-_sKEU',
  districtIdentity: 'AGE-SECRET-KEY-1QGGQVGUXLWSNZWJCC2NRA682AJ3TG4825007M7V7095Y0ZTXSDCSEGMCV5',
  districtRecipient: 'age1war0ep977vx3ug665599fee3t8eu760y0fjfa2m258qgh29mmpkqh2pf43',
  /** Of the root. */
  districtFingerprint: '28673 73734 90380 89706 93274 13892 88951 78007',
  record:
    '{"answers":{"pupils":"100","type":"211"},"complete":[],"confirmed":[],"form":"S","form' +
    'at":"junheng.record/1","kind":"test","pack":{"hash":"000000000000000000000000000000000' +
    '0000000000000000000000000000000","id":"small.pack","version":1},"period":"2026-2027","' +
    'personal":["bfce22999f1baceac7533a3a6af621cae87bc83c45e99015ca8cc1ebf28f1b66"],"reason' +
    's":[{"check":"S-X01","text":"新建学校"}],"registers":{},"results":{"engine":"junheng.engin' +
    'e/1","units":[]},"revision":1,"school":"9901010001","sealed":{"at":"2026-11-03T08:15:0' +
    '0Z","by":"principal"},"uses":[]}',
  recordHash: '5c5f6c9ba315760685e2a2b3833d69a704a0e26c51008a2cdbb6f3bab9f33d4e',
  manifest:
    '{"created_at":"2026-11-03T08:20:00Z","epoch":"5eed0001","format":"junheng.bundle/1","k' +
    'ind":"test","objects":[{"hash":"5c5f6c9ba315760685e2a2b3833d69a704a0e26c51008a2cdbb6f3' +
    'bab9f33d4e","kind":"record","size":556}],"pack":{"hash":"00000000000000000000000000000' +
    '00000000000000000000000000000000000","id":"small.pack","version":1},"recipient":{"age"' +
    ':"age1war0ep977vx3ug665599fee3t8eu760y0fjfa2m258qgh29mmpkqh2pf43","district":"fedcba98' +
    '76543210fedcba9876543210"},"school":"9901010001","sequence":1,"station":{"id":"0123456' +
    '789abcdef0123456789abcdef","recipient":"age10kv7q8875ysfdy883uum9x62x6y7jmcxjskz7v65k0' +
    'f635f7jpvqm7g0fn","signing":"iojj3XQJ8ZX9UtstPLpdcspnCb8dlBIb83SIAbQPb1w"}}',
  bundleId: 'd2d56977a457cf79495f6a7856b16f64e2ec671932525afaf3ddb6e1ae1166d5',
  bundleJws:
    '{"payload":"eyJjcmVhdGVkX2F0IjoiMjAyNi0xMS0wM1QwODoyMDowMFoiLCJlcG9jaCI6IjVlZWQwMDAxIi' +
    'wiZm9ybWF0IjoianVuaGVuZy5idW5kbGUvMSIsImtpbmQiOiJ0ZXN0Iiwib2JqZWN0cyI6W3siaGFzaCI6IjVj' +
    'NWY2YzliYTMxNTc2MDY4NWUyYTJiMzgzM2Q2OWE3MDRhMGUyNmM1MTAwOGEyY2RiYjZmM2JhYjlmMzNkNGUiLC' +
    'JraW5kIjoicmVjb3JkIiwic2l6ZSI6NTU2fV0sInBhY2siOnsiaGFzaCI6IjAwMDAwMDAwMDAwMDAwMDAwMDAw' +
    'MDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAiLCJpZCI6InNtYWxsLnBhY2siLC' +
    'J2ZXJzaW9uIjoxfSwicmVjaXBpZW50Ijp7ImFnZSI6ImFnZTF3YXIwZXA5Nzd2eDN1ZzY2NTU5OWZlZTN0OGV1' +
    'NzYweTBmamZhMm0yNThxZ2gyOW1tcGtxaDJwZjQzIiwiZGlzdHJpY3QiOiJmZWRjYmE5ODc2NTQzMjEwZmVkY2' +
    'JhOTg3NjU0MzIxMCJ9LCJzY2hvb2wiOiI5OTAxMDEwMDAxIiwic2VxdWVuY2UiOjEsInN0YXRpb24iOnsiaWQi' +
    'OiIwMTIzNDU2Nzg5YWJjZGVmMDEyMzQ1Njc4OWFiY2RlZiIsInJlY2lwaWVudCI6ImFnZTEwa3Y3cTg4NzV5c2' +
    'ZkeTg4M3V1bTl4NjJ4Nnk3am1jeGpza3o3djY1azBmNjM1ZjdqcHZxbTdnMGZuIiwic2lnbmluZyI6Imlvamoz' +
    'WFFKOFpYOVV0c3RQTHBkY3NwbkNiOGRsQkliODNTSUFiUVBiMXcifX0","signatures":[{"protected":"e' +
    'yJhbGciOiJFZERTQSIsImtpZCI6IlVERFJlT1psMWlwWEFmcDl3WXNtMTNzREJNSzVvZy0tUVdkQmp6dWY2bzQ' +
    'iLCJ0eXAiOiJqdW5oZW5nLmJ1bmRsZS5zdGF0aW9uIn0","signature":"LP59gMtiR2Ua6gJxEom2QQfEepL' +
    'RVkrXevgQ9zxGl6IrkoQsHO1TYMPNhTpBiqxOLVxGLHDSLd-diyMsGc9ZCg"}]}',
  bundle:
    'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBoaHJMc0U2TlZGazBwdDBKQ3dXTGZTM1hHOXRva2lweX' +
    'YrakVHelBoMDNnCmJwanVuTURlQVk5ekZqaTBlWDlvRC9td05yV0E5UmtvYWw4b0V6NEk1ZkUKLS0tIFdFeFZK' +
    'UlpTR3doUVRya2dIR1RKTm4wUWd0SDNXVjc1cENZaHM5UkxxaEEKbuCcqR6/hwmcBPqkmZkYDKzr+4XgCRiYWQ' +
    '9kmtFThmKhS59eeUaCDWQBf/LqfylXP7pgHl7cj/Ed5rrSMUYTzg3QOYSQLjMNKqz0pIr7YP+21KP6ht/+5HmV' +
    'KAkrA0OXuMjFl8q3Mq1HyZvuFwC035XSwwbZ1r2koKKcGtjUkx4UJIU+UAbTX+5HeuXKOJuTV5/exf6f4Rybfp' +
    'U9hx16iKNYFufIqSzZ1AciccLoK0/C+DQSfM8wYDdnkdgwCJeU/ZiUI33dkouD/ih8+75KtuZRDt7eO/zqlD3K' +
    'LVWA5GKWIkoyf0A0jkPvsT+mzAhJk0p5uvVsD+VNiRRdyX4FrztmTr/nebXy8c7AFEmWKZ0dy22YwDuR4quCO1' +
    'gazD8Rf5bpRDXtXrefstmztGl8sOoLeJUd4Sf0hwh38+pyn2gpZNkEjdQ39mARXmZilgNSjomp67KCRhk4ufw9' +
    'M6VJInJBhkX+oKpCu4y7VCKRrnmHy83p87gUD0HvOZbZwhGYXH5S1SrYAm4Ke6ci3CqV+j95FTjxq2eXBgCKQo' +
    'QCrOIv12Esxmnmxo7dFhGOwWqK9RnDfOpYgIbOA8lyaqIvLgp4Bw0gocRaIRSFFFkJqjn/pA8ex9iTsDVPY4cf' +
    'qTJiaHdiOdYFp4UtFI7bKoT7QvnahzafxUzO6eAFKcKMbjQJ9Ok3ytl5oLBGcX4eJ1HkIx9ideTO879pw86tC9' +
    'pAlVcw/CBNYQyXNcGb8cVg7P78fn9/Yf2/IiWmWK194j01vKCwGsT89+DDX7l1WBK91PkoJ45FdxsV78yaDsw8' +
    'V6xv+OvrFGZ7aEdR0y5zJPOM25hYnazYqNqWM2a4960r0PDJfHCJXIrwaP/oKIiYDxaAwPSixOP6Fca89nBA8f' +
    'Es4Q6Pb7e4nJx6O/+k5hHy/2WrGNXKcUBVdO9KMCWrYRQHL+8arJfQYAju6kWY52UqIUSVvUqtL3MESZUA6Q5U' +
    'b3Bep+KhlgSXVx5hynaXBX0K+16+KhjDCLEhSJkdBBmwU83swciP4TfHbwvDujg6tnpuSR4RJMQwMH1kpS/MtU' +
    '9REQc8165Xl4BqmZrm6DvD9iqWA5gp9uYxGQZ/BvCR5uT3eMcUgj2vnpT11ezq1XOdi4tnjCG2nxlTc5FsonqG' +
    '1nzl5vO9Wp7LvtPUo3TvBzyFzdHDSdvbHUoMadIrUtVivpPH1EBvuDjiK01nSCpO/BkVzRSq+qPUqzcDujojyd' +
    'LkZTYDTNmzr/GWC9HhRwGKZPqb9b4YnyCyGptyyCG1gDzMri0wt52Isbb4S/O7KGd9MgYofNR3Lo9UGybd3e5H' +
    'Zza8eKr0XCAQ2uCMQIPEOojyWLs353hnW9b4J0dh1/I6VAXXKzHKKRV+90+U+l3YKtTnsyVqQKeLkFoL67Yx4L' +
    'Vn7xSVS8DUotfU5BDTKz0GRAA+V3Q1EJzCLiAHLK95Qwlp25QYV/+g8snwZ5kihA4OjPR9G2yv5gZgdOAtD5Ut' +
    '5aYNvOobuAaMASJYfDVDk7TuopvpOfvXvEElLteysgamxI2Y+GS3sjkVynGE9y1SvyHhyK9tv8Up+5QVZ6x7TU' +
    'VB2diEcKVV+9l6ELfpcI0Y/7nqZZ32JhFbsSqwcCuhpt8S0J45BmsozPxYxMQgnZYjU7CXOCF/OrmRhREDfZxq' +
    'ItRshe/5/GCuTFEF1jpE18OLFLAwDfTl5i3REIODH2T+mI4pIAVn39r8kpH9YYVERzv8J9XXYyaJb97gYrIaw3' +
    '2wdIglLLCfUgpMLMEeVsZuA4tk4eNuM4BoRc2WXrfF/0lJ3B9lAAwPrPveLot/HCmxFizn4ZBsYQHEphedRV5t' +
    'sjdrRcZj7KN1F0JYFOoL+RO1+VolxjNiXMuq5LjhGyaZwdS2MNwDOZE+30D+6Akz7UXRirtXIJ/yNyliHlDY2R' +
    'cALOSo9xr0DZDBXSlo22Y18M36Cmg4/OhHzCqfEWUjwQF3lXMyXhXAXEdJKW1pjMoeMAw+CSXMZeRr2WC3Cjd6' +
    '0RhTizBrUbP7',
  appointment:
    '{"district":"fedcba9876543210fedcba9876543210","format":"junheng.appointment/1","issue' +
    'd_at":"2026-11-02T02:00:00Z","kind":"test","recipient":"age1war0ep977vx3ug665599fee3t8' +
    'eu760y0fjfa2m258qgh29mmpkqh2pf43","root":"7UkoxijRwsbq6QM4kFmVYSlZJzpcY_k2NsFGFKyHN9E"' +
    ',"serial":1,"signing":"gTl3Dqh9F19Wo1Rmw0x-zMuNipG07jeiXfYPW4_Js5Q"}',
  approval:
    '{"act":"approve","at":"2026-11-03T02:00:00Z","district":"fedcba9876543210fedcba9876543' +
    '210","event_no":1,"format":"junheng.trust/1","kind":"test","school":"9901010001","subj' +
    'ect":{"recipient":"age10kv7q8875ysfdy883uum9x62x6y7jmcxjskz7v65k0f635f7jpvqm7g0fn","ro' +
    'le":"station","signing":"iojj3XQJ8ZX9UtstPLpdcspnCb8dlBIb83SIAbQPb1w","station":"01234' +
    '56789abcdef0123456789abcdef"}}',
  replyHash: '456b5b4791fbaf0e127eb86b9cec3410fba2a7c823d750a0fcafe51bc15555db',
  replyJws:
    '{"payload":"eyJhcHBvaW50bWVudCI6IntcInBheWxvYWRcIjpcImV5SmthWE4wY21samRDSTZJbVpsWkdOaV' +
    'lUazROelkxTkRNeU1UQm1aV1JqWW1FNU9EYzJOVFF6TWpFd0lpd2labTl5YldGMElqb2lhblZ1YUdWdVp5NWhj' +
    'SEJ2YVc1MGJXVnVkQzh4SWl3aWFYTnpkV1ZrWDJGMElqb2lNakF5TmkweE1TMHdNbFF3TWpvd01Eb3dNRm9pTE' +
    'NKcmFXNWtJam9pZEdWemRDSXNJbkpsWTJsd2FXVnVkQ0k2SW1GblpURjNZWEl3WlhBNU56ZDJlRE4xWnpZMk5U' +
    'VTVPV1psWlROME9HVjFOell3ZVRCbWFtWmhNbTB5TlRoeFoyZ3lPVzF0Y0d0eGFESndaalF6SWl3aWNtOXZkQ0' +
    'k2SWpkVmEyOTRhV3BTZDNOaWNUWlJUVFJyUm0xV1dWTnNXa3A2Y0dOWlgyc3lUbk5HUjBaTGVVaE9PVVVpTENK' +
    'elpYSnBZV3dpT2pFc0luTnBaMjVwYm1jaU9pSm5WR3d6UkhGb09VWXhPVmR2TVZKdGR6QjRMWHBOZFU1cGNFY3' +
    'dOMnBsYVZobVdWQlhORjlLY3pWUkluMFwiLFwic2lnbmF0dXJlc1wiOlt7XCJwcm90ZWN0ZWRcIjpcImV5Smhi' +
    'R2NpT2lKRlpFUlRRU0lzSW10cFpDSTZJbTVTU1VVeVZtMUxaRTFxVERGS1JEZDBZbFkzWmxoV1oxaDRiWFl3Uj' +
    'B0dVRVWlhVbFZLVFZSbU9WRWlMQ0owZVhBaU9pSnFkVzVvWlc1bkxtRndjRzlwYm5SdFpXNTBJbjBcIixcInNp' +
    'Z25hdHVyZVwiOlwidDFvaVJIdUN2VDRxTllYNC1wU1ZvREttRVBpWm50X3BpYnRWcGNvWDE3dGQ1c2xvdVhlcT' +
    'Z6UWxWd0FZTnBQcktabnoxYXl2SzFTNUFWRVhQbE9uQVFcIn1dfSIsImJ1bmRsZXMiOlsiZDJkNTY5NzdhNDU3' +
    'Y2Y3OTQ5NWY2YTc4NTZiMTZmNjRlMmVjNjcxOTMyNTI1YWZhZjNkZGI2ZTFhZTExNjZkNSJdLCJjaGFpbnMiOl' +
    't7ImVwb2NoIjoiNWVlZDAwMDEiLCJoZWFkX21hbmlmZXN0IjoiZDJkNTY5NzdhNDU3Y2Y3OTQ5NWY2YTc4NTZi' +
    'MTZmNjRlMmVjNjcxOTMyNTI1YWZhZjNkZGI2ZTFhZTExNjZkNSIsInRocm91Z2giOjF9XSwiZGVjaXNpb25zIj' +
    'pbeyJkZWNpc2lvbl9ubyI6MSwicmVjb3JkIjoiNWM1ZjZjOWJhMzE1NzYwNjg1ZTJhMmIzODMzZDY5YTcwNGEw' +
    'ZTI2YzUxMDA4YTJjZGJiNmYzYmFiOWYzM2Q0ZSIsInN0YXRlIjoiYWNjZXB0ZWQifV0sImRpc3RyaWN0IjoiZm' +
    'VkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTAiLCJkaXN0cmljdF9lcG9jaCI6ImQxNTcyMWM3IiwiZm9y' +
    'bWF0IjoianVuaGVuZy5yZXBseS8xIiwiaGVsZCI6W10sImlzc3VlZF9hdCI6IjIwMjYtMTEtMDRUMDI6MDA6MD' +
    'BaIiwia2luZCI6InRlc3QiLCJtaXNzaW5nIjpbXSwib2JqZWN0cyI6W10sInJlcGx5X3NlcSI6MSwic2Nob29s' +
    'IjoiOTkwMTAxMDAwMSIsInN0YXRpb24iOiIwMTIzNDU2Nzg5YWJjZGVmMDEyMzQ1Njc4OWFiY2RlZiIsInRydX' +
    'N0IjpbIntcInBheWxvYWRcIjpcImV5SmhZM1FpT2lKaGNIQnliM1psSWl3aVlYUWlPaUl5TURJMkxURXhMVEF6' +
    'VkRBeU9qQXdPakF3V2lJc0ltUnBjM1J5YVdOMElqb2labVZrWTJKaE9UZzNOalUwTXpJeE1HWmxaR05pWVRrNE' +
    '56WTFORE15TVRBaUxDSmxkbVZ1ZEY5dWJ5STZNU3dpWm05eWJXRjBJam9pYW5WdWFHVnVaeTUwY25WemRDOHhJ' +
    'aXdpYTJsdVpDSTZJblJsYzNRaUxDSnpZMmh2YjJ3aU9pSTVPVEF4TURFd01EQXhJaXdpYzNWaWFtVmpkQ0k2ZX' +
    'lKeVpXTnBjR2xsYm5RaU9pSmhaMlV4TUd0Mk4zRTRPRGMxZVhObVpIazRPRE4xZFcwNWVEWXllRFo1TjJwdFkz' +
    'aHFjMnQ2TjNZMk5Xc3daall6TldZM2FuQjJjVzAzWnpCbWJpSXNJbkp2YkdVaU9pSnpkR0YwYVc5dUlpd2ljMm' +
    'xuYm1sdVp5STZJbWx2YW1veldGRktPRnBZT1ZWMGMzUlFUSEJrWTNOd2JrTmlPR1JzUWtsaU9ETlRTVUZpVVZC' +
    'aU1YY2lMQ0p6ZEdGMGFXOXVJam9pTURFeU16UTFOamM0T1dGaVkyUmxaakF4TWpNME5UWTNPRGxoWW1Oa1pXWW' +
    'lmWDBcIixcInNpZ25hdHVyZXNcIjpbe1wicHJvdGVjdGVkXCI6XCJleUpoYkdjaU9pSkZaRVJUUVNJc0ltdHBa' +
    'Q0k2SW1GV1FuUmhjRXhrTVRGVFZWWkxTVTFIU21aUWVrOUZSSFZPTUhOWVkyMTZTbEZPVmxRdFgzTkxSVlVpTE' +
    'NKMGVYQWlPaUpxZFc1b1pXNW5MbUZ3Y0hKdmRtRnNJbjBcIixcInNpZ25hdHVyZVwiOlwiallJMVJhaGVjWUhZ' +
    'SVVwOFVWYUcxMTNGS2dvdFoycVFmb2dhWmtqMXRlb1hCbDB4THEwNVUtamhjMUVWNHJWeFgtcFpmT1lXbTItcm' +
    'd5UDlFQVVYQ1FcIn1dfSJdLCJ1bmNvbmZpcm1lZCI6W119","signatures":[{"protected":"eyJhbGciOi' +
    'JFZERTQSIsImtpZCI6ImFWQnRhcExkMTFTVVZLSU1HSmZQek9FRHVOMHNYY216SlFOVlQtX3NLRVUiLCJ0eXAi' +
    'OiJqdW5oZW5nLnJlcGx5In0","signature":"D1zIR7MbsA5mujIxaMiriY3AP6Bgpkhnw5mb5SPKQsmLwFk9' +
    'OeTs1QMM0PcHRQWwE2CUzDxWHcVFwGDNZio7Bg"}]}',
  reply:
    'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSA2TFBTVnI3Yy9waFVqZ0ptemxrZmNuVmpXWnVxWVVnTG' +
    's2bVcrRWtScmhnCktxVWN4S0QveVVYZXREYjFoemRwQ2RsQU1yYjY1Rkd0SFk0RkZxZ3d3Q0UKLS0tIHgvRDM4' +
    'WWVnRmFsTHYzOFI1UXJXVFhtTXZYN01naWFVTmdjVTUzWlBhalUKkC6tEaiLk7kgSCaxhYDP8U6fPdE07w7ekt' +
    'bWBSPaJFQg+8ippmC9FEnhpYGc1evEodm9h5PUxJ/5/3cO6r83TnenIKrq2UsPu7O6ixUaOPbBDK2NROb8Acbw' +
    'nLSDCibbucAY/2GCDxFR8am9n9mRkla3VDCBNimkaxkcDLK9h8eOaTdZP64gJYVETXQ5GC+gGWHyn4jlWgqV/b' +
    'Ue2xjuDNnktRUllLrtmVMuqkjNTwRiglAQl5GEO4gMQtkYGmhWbpDlzzWRhHw/iT/N6ssMyxIElGJqt1YDy6m0' +
    'r/ojnChdgN7wlVbPjEFP+bLK7A7KWTWABEmqHVIf/B2OJ6a4BDAlnBcnduI+AzF5bf7c6+xUILFH3jr9outLhr' +
    'Qc6y+OhsieFDHclXN4Cc8vrHFiX0hfrYL2oBkQruTjuTAOjcyHEl9setG4w3xvmry3bCRhj5T9f/oOOKpgJ72a' +
    'O7gKeCQon3HBX3rF/0BKsmCGoaKU9o7V0YRJ1e+K6rm90koaWTf4/esZBbQMw70OEE2PeRCGv2fS1QxHh+TztW' +
    'HUfsiW3dsSQb2bRznnKl48J+zF1XCRhN/t9bnK/LMaHPBrsmTK6jBYuuv3W2sCzO6a4bEzYUleDgVOJ1/+asLn' +
    '6xHt7TguZGf/JxKBpLPp32v4M5CVPDfEA1cqH73c3SQHk+S0N4x6FDPtvWV2eiF/pkXK6/703946vi4V/RtKnl' +
    'f5EWhV5tPuqaJe3OmfJHvbAIbTPG55lMgQEdLk3sShyZqzHMSzWNlRi6P7T7uixBAAR/G8M7dIlw2xPMe8lJ4v' +
    'gtiA+Cd2xNSWVu4t2p8JPDevJ37fIsacjbSmxJuE/eo6jfdLXww4pXqUbfH73CiP2hJxtJDkBDKXwzsLYWFlD8' +
    'jV0wFfWMsiyz9uwHmXHrwOIJ6SLbyWrSzxsi/jYs+QqqZFiVEokA03ozGFwnkmqAZx8owuc33tW2as7vsoPiWO' +
    '7xo4TLckIXQog2EdlYfL+bNnkt/u80TJ16Ibp7Eh33+WwcK2KpTqOPQKG99yhja3yugSdLFJVLVqdVU4LFFtB4' +
    'p4J4QPSw/sZbur4mqh7TgaO2lrmsfly79De+1sxKo4H6sMhxOsBl43cvgQYuFYtYJe6Hio58duuoqlGqvkIVO+' +
    'u8INzZogxicJO8p/ZqOBjmQowfr06SJSDgBLt7y3vT/YkZ8PcKB4PDxP4cT9IVC3suSPJf0rW7A+XUq8a8O1B+' +
    'mjvr1SbGUmYJ4miHM2Mxdfsmq4lcimNjIrs/g6YXK1HsWRT/nWcxa2aUhkWJq4GtiRO9RUloy8OiVk8T6JNecq' +
    'ySgfh6zi5+rVDDzHlO9zt4cDgc2zF1Ktns6TgTNlM2UX8+ma+QPVOjFa8ftWa3jSWbo3S5StHHZ80uJP4kdhUP' +
    'WvCv/r4YbSRz7tDHAAY3bW/D6gN0SQRLPPW8L379uXI/o6XPzxpCPaNI4fladuy/zzkLT4awERLf09kG0vRYJ4' +
    'gTsDyvpb1+8eLmv55ReDR+38KbTyUDkNtYcTEPJ+c+6Brdkh2Pi/mys131SCUD+JOhgnzfdMRo+38WJXs55EKw' +
    'VMKld3QMMpclp03HlEdsUt7rBDskv4KJv6bkdqENyc9PCWaCGseHviuRIdx1A4AzrLs/iZ+polxnf5paW+ueoq' +
    'ydCEwypMIU9Hfdge1CiwmX8zoHDlswX0zXhsI3vB+SQaDOXMImVnkg2YOOuI7cF+QSARUPtvzNYb71iOfOnYAL' +
    '98R9EwINzP7m1R3UGyBgizX+pCgVcb2wGMfJRfZd97Bwd10rJHiDmqKhWsTvS9CgIVDCPcSdD+Drz3tVSO1TnZ' +
    'm6r5YLZISm1+SaHpHfuAhjt6SfsQBM/V0HIhk1XP+dGK+H+dXZU0Ot1piQ+AXjYGP96x6+GXjn9vPwvk7olfCu' +
    'qY5CxQi8RJo90/8sDkXyfP5q+0wdARnMmg5i1UWPNQLkbRrRJvC9T70x0ioreDKN51YGIG8QZZE35RVIwWY6W1' +
    'gQJvLZsTmMkD5+O7v48mEkJvlQRXiF9XhogWigBXAmki/Tq+7jBKMoY9J9n1UdXJoD/nhX6+LvD+ZOGVXrXQrK' +
    'P7Roz27X/kb0z0YplPthKgDGGEiKLh9ZcvTmQBkWDAO2q1lobC7IwKTTU/h6ow/ihWffmwvoHGsN/yEZOzkl3G' +
    'Pn5h/xW/8JueOB4iwlLD5NKwUhRBINMJGSJtvAuvJvQ15Z7+zge2I+xJEb/6LLqhqfbdjeYs9QDM0WPmJ/dv0h' +
    'Ullnh82ES9lWbrIct2IffKRBodtUN8VCdf2pO1T8j8J773csKl616FQddmVYx/E7W0rpVnFux5nAykO286ImUq' +
    'NMRTiflRsKkh7ioMaMQqqEyMtWNQWDChxo1YfaOJSEvrgkbLxsQ9hAEqs37GaxNHYFkGXtk0YLWYibKDCE/r4R' +
    '7aEvO5kxcrgZG+hrbM3LghGLcA3nbYkI0Req0mD6U60HcQ5V5SMquKBshVsjhdpuS4ODixqRwjy7yDAbx6kYKX' +
    'uBSwv+zfAZoyd8QUWIGcZvM2CQ63ULhb1XTwonxD5WHAQUKY2qNpnxUpXYDSqoGZQZ/pY/I8TGyDIBAMd4HWGv' +
    'fwGX0bHrqih3X6XBg+dY58vAhgG9RtSjtXyiFf/dI8x8NyQT5sJ+PWG6T5MRdx1ac+Slg/Ql7FaEDW2rms/lZd' +
    '7I7xke3MPe49JqDbj1WRzdijcwp/aeVwkduaWnbsZdmgBthvP+1y0Z2Aq1kKuzvcLbsVq35C2zUFW9J8EOk82B' +
    '+vxc8aBriJP7RginSWDdnZyNuzxfPtnvU7pvgpJou3VFtN9ZXOfiWrCrpa7p8AlOmlP648rJQbo/aChSoJ9zwu' +
    'BXGW2gcRsQcAfNODQxlTfr2Hw3ncImeffO343Zxl+YY3py75VMQX3INwWUM1nDAQRSS1OPkMKWokCv5BPm4BGN' +
    'ycvQ+OKpStKnb7Lzg=',
  invitation:
    '{"payload":"eyJhcHBvaW50bWVudCI6IntcInBheWxvYWRcIjpcImV5SmthWE4wY21samRDSTZJbVpsWkdOaV' +
    'lUazROelkxTkRNeU1UQm1aV1JqWW1FNU9EYzJOVFF6TWpFd0lpd2labTl5YldGMElqb2lhblZ1YUdWdVp5NWhj' +
    'SEJ2YVc1MGJXVnVkQzh4SWl3aWFYTnpkV1ZrWDJGMElqb2lNakF5TmkweE1TMHdNbFF3TWpvd01Eb3dNRm9pTE' +
    'NKcmFXNWtJam9pZEdWemRDSXNJbkpsWTJsd2FXVnVkQ0k2SW1GblpURjNZWEl3WlhBNU56ZDJlRE4xWnpZMk5U' +
    'VTVPV1psWlROME9HVjFOell3ZVRCbWFtWmhNbTB5TlRoeFoyZ3lPVzF0Y0d0eGFESndaalF6SWl3aWNtOXZkQ0' +
    'k2SWpkVmEyOTRhV3BTZDNOaWNUWlJUVFJyUm0xV1dWTnNXa3A2Y0dOWlgyc3lUbk5HUjBaTGVVaE9PVVVpTENK' +
    'elpYSnBZV3dpT2pFc0luTnBaMjVwYm1jaU9pSm5WR3d6UkhGb09VWXhPVmR2TVZKdGR6QjRMWHBOZFU1cGNFY3' +
    'dOMnBsYVZobVdWQlhORjlLY3pWUkluMFwiLFwic2lnbmF0dXJlc1wiOlt7XCJwcm90ZWN0ZWRcIjpcImV5Smhi' +
    'R2NpT2lKRlpFUlRRU0lzSW10cFpDSTZJbTVTU1VVeVZtMUxaRTFxVERGS1JEZDBZbFkzWmxoV1oxaDRiWFl3Uj' +
    'B0dVRVWlhVbFZLVFZSbU9WRWlMQ0owZVhBaU9pSnFkVzVvWlc1bkxtRndjRzlwYm5SdFpXNTBJbjBcIixcInNp' +
    'Z25hdHVyZVwiOlwidDFvaVJIdUN2VDRxTllYNC1wU1ZvREttRVBpWm50X3BpYnRWcGNvWDE3dGQ1c2xvdVhlcT' +
    'Z6UWxWd0FZTnBQcktabnoxYXl2SzFTNUFWRVhQbE9uQVFcIn1dfSIsImRpc3RyaWN0IjoiZmVkY2JhOTg3NjU0' +
    'MzIxMGZlZGNiYTk4NzY1NDMyMTAiLCJmb3JtYXQiOiJqdW5oZW5nLmludml0YXRpb24vMSIsImlzc3VlZF9hdC' +
    'I6IjIwMjYtMTEtMDJUMDI6MDA6MDBaIiwia2luZCI6InRlc3QiLCJuYW1lIjoi5LqR5rqq5Y6_5pWZ6IKy5bGA' +
    'IiwicmVnaW9uIjoiOTkwMTAxIiwic2Nob29sIjoiOTkwMTAxMDAwMSIsInNlY3JldCI6IjAwMTEyMjMzNDQ1NT' +
    'Y2Nzc4ODk5YWFiYmNjZGRlZWZmIiwidW50aWwiOiIyMDI2LTEyLTMxIn0","signatures":[{"protected":' +
    '"eyJhbGciOiJFZERTQSIsImtpZCI6ImFWQnRhcExkMTFTVVZLSU1HSmZQek9FRHVOMHNYY216SlFOVlQtX3NLR' +
    'VUiLCJ0eXAiOiJqdW5oZW5nLmludml0YXRpb24ifQ","signature":"TuyrTQJAOQsFoGGwRIVLdiF8a-Jbqk' +
    '2mf0ow44PvAJxj-aoT4kfAGS3DDGBfjBb2lGZnpML7STwuMclfwDiNAA"}]}',
  invitationHash: '6187a14d0a514f43f682737ce22dea21a343d5c7cf1d7659b985910091ee1a51',
  invitationText:
    '{"appointment":"{\\"payload\\":\\"eyJkaXN0cmljdCI6ImZlZGNiYTk4NzY1NDMyMTBmZWRjYmE5ODc2NTQ' +
    'zMjEwIiwiZm9ybWF0IjoianVuaGVuZy5hcHBvaW50bWVudC8xIiwiaXNzdWVkX2F0IjoiMjAyNi0xMS0wMlQwM' +
    'jowMDowMFoiLCJraW5kIjoidGVzdCIsInJlY2lwaWVudCI6ImFnZTF3YXIwZXA5Nzd2eDN1ZzY2NTU5OWZlZTN' +
    '0OGV1NzYweTBmamZhMm0yNThxZ2gyOW1tcGtxaDJwZjQzIiwicm9vdCI6IjdVa294aWpSd3NicTZRTTRrRm1WW' +
    'VNsWkp6cGNZX2syTnNGR0ZLeUhOOUUiLCJzZXJpYWwiOjEsInNpZ25pbmciOiJnVGwzRHFoOUYxOVdvMVJtdzB' +
    '4LXpNdU5pcEcwN2plaVhmWVBXNF9KczVRIn0\\",\\"signatures\\":[{\\"protected\\":\\"eyJhbGciOiJFZE' +
    'RTQSIsImtpZCI6Im5SSUUyVm1LZE1qTDFKRDd0YlY3ZlhWZ1h4bXYwR0tuTUZXUlVKTVRmOVEiLCJ0eXAiOiJq' +
    'dW5oZW5nLmFwcG9pbnRtZW50In0\\",\\"signature\\":\\"t1oiRHuCvT4qNYX4-pSVoDKmEPiZnt_pibtVpcoX' +
    '17td5slouXeq6zQlVwAYNpPrKZnz1ayvK1S5AVEXPlOnAQ\\"}]}","district":"fedcba9876543210fedcb' +
    'a9876543210","format":"junheng.invitation/1","issued_at":"2026-11-02T02:00:00Z","kind"' +
    ':"test","name":"云溪县教育局","region":"990101","school":"9901010001","secret":"001122334455' +
    '66778899aabbccddeeff","until":"2026-12-31"}',
} as const
