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
  /** 32 bytes 0x02. */
  districtSeed: '0202020202020202020202020202020202020202020202020202020202020202',
  districtSigning: 'gTl3Dqh9F19Wo1Rmw0x-zMuNipG07jeiXfYPW4_Js5Q',
  districtKid: 'aVBtapLd11SUVKIMGJfPzOEDuN0sXcmzJQNVT-_sKEU',
  districtIdentity: 'AGE-SECRET-KEY-1QGGQVGUXLWSNZWJCC2NRA682AJ3TG4825007M7V7095Y0ZTXSDCSEGMCV5',
  districtRecipient: 'age1war0ep977vx3ug665599fee3t8eu760y0fjfa2m258qgh29mmpkqh2pf43',
  districtFingerprint: '25490 24337 28883 53059 85198 59505 49523 31555',
  record:
    '{"answers":{"pupils":"100","type":"211"},"complete":[],"confirmed":[],"form":"S","format":' +
    '"junheng.record/1","kind":"test","pack":{"hash":"00000000000000000000000000000000000000000' +
    '00000000000000000000000","id":"small.pack","version":1},"period":"2026-2027","personal":["' +
    'bfce22999f1baceac7533a3a6af621cae87bc83c45e99015ca8cc1ebf28f1b66"],"reasons":[{"check":"S-' +
    'X01","text":"新建学校"}],"registers":{},"results":{"engine":"junheng.engine/1","units":[]},"re' +
    'vision":1,"school":"9901010001","sealed":{"at":"2026-11-03T08:15:00Z","by":"principal"},"u' +
    'ses":[]}',
  recordHash: '5c5f6c9ba315760685e2a2b3833d69a704a0e26c51008a2cdbb6f3bab9f33d4e',
  manifest:
    '{"created_at":"2026-11-03T08:20:00Z","epoch":"5eed0001","format":"junheng.bundle/1","kind"' +
    ':"test","objects":[{"hash":"5c5f6c9ba315760685e2a2b3833d69a704a0e26c51008a2cdbb6f3bab9f33d' +
    '4e","kind":"record","size":556}],"pack":{"hash":"00000000000000000000000000000000000000000' +
    '00000000000000000000000","id":"small.pack","version":1},"recipient":{"age":"age1war0ep977v' +
    'x3ug665599fee3t8eu760y0fjfa2m258qgh29mmpkqh2pf43","district":"fedcba9876543210fedcba987654' +
    '3210"},"school":"9901010001","sequence":1,"station":{"id":"0123456789abcdef0123456789abcde' +
    'f","recipient":"age10kv7q8875ysfdy883uum9x62x6y7jmcxjskz7v65k0f635f7jpvqm7g0fn","signing":' +
    '"iojj3XQJ8ZX9UtstPLpdcspnCb8dlBIb83SIAbQPb1w"}}',
  bundleId: 'd2d56977a457cf79495f6a7856b16f64e2ec671932525afaf3ddb6e1ae1166d5',
  bundleJws:
    '{"payload":"eyJjcmVhdGVkX2F0IjoiMjAyNi0xMS0wM1QwODoyMDowMFoiLCJlcG9jaCI6IjVlZWQwMDAxIiwiZm' +
    '9ybWF0IjoianVuaGVuZy5idW5kbGUvMSIsImtpbmQiOiJ0ZXN0Iiwib2JqZWN0cyI6W3siaGFzaCI6IjVjNWY2Yzli' +
    'YTMxNTc2MDY4NWUyYTJiMzgzM2Q2OWE3MDRhMGUyNmM1MTAwOGEyY2RiYjZmM2JhYjlmMzNkNGUiLCJraW5kIjoicm' +
    'Vjb3JkIiwic2l6ZSI6NTU2fV0sInBhY2siOnsiaGFzaCI6IjAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAw' +
    'MDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAiLCJpZCI6InNtYWxsLnBhY2siLCJ2ZXJzaW9uIjoxfSwicm' +
    'VjaXBpZW50Ijp7ImFnZSI6ImFnZTF3YXIwZXA5Nzd2eDN1ZzY2NTU5OWZlZTN0OGV1NzYweTBmamZhMm0yNThxZ2gy' +
    'OW1tcGtxaDJwZjQzIiwiZGlzdHJpY3QiOiJmZWRjYmE5ODc2NTQzMjEwZmVkY2JhOTg3NjU0MzIxMCJ9LCJzY2hvb2' +
    'wiOiI5OTAxMDEwMDAxIiwic2VxdWVuY2UiOjEsInN0YXRpb24iOnsiaWQiOiIwMTIzNDU2Nzg5YWJjZGVmMDEyMzQ1' +
    'Njc4OWFiY2RlZiIsInJlY2lwaWVudCI6ImFnZTEwa3Y3cTg4NzV5c2ZkeTg4M3V1bTl4NjJ4Nnk3am1jeGpza3o3dj' +
    'Y1azBmNjM1ZjdqcHZxbTdnMGZuIiwic2lnbmluZyI6ImlvamozWFFKOFpYOVV0c3RQTHBkY3NwbkNiOGRsQkliODNT' +
    'SUFiUVBiMXcifX0","signatures":[{"protected":"eyJhbGciOiJFZERTQSIsImtpZCI6IlVERFJlT1psMWlwW' +
    'EFmcDl3WXNtMTNzREJNSzVvZy0tUVdkQmp6dWY2bzQiLCJ0eXAiOiJqdW5oZW5nLmJ1bmRsZS5zdGF0aW9uIn0","s' +
    'ignature":"LP59gMtiR2Ua6gJxEom2QQfEepLRVkrXevgQ9zxGl6IrkoQsHO1TYMPNhTpBiqxOLVxGLHDSLd-diyM' +
    'sGc9ZCg"}]}',
  /** Base64 of the `.jhb`. */
  bundle:
    'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBoaHJMc0U2TlZGazBwdDBKQ3dXTGZTM1hHOXRva2lweXYrak' +
    'VHelBoMDNnCmJwanVuTURlQVk5ekZqaTBlWDlvRC9td05yV0E5UmtvYWw4b0V6NEk1ZkUKLS0tIFdFeFZKUlpTR3do' +
    'UVRya2dIR1RKTm4wUWd0SDNXVjc1cENZaHM5UkxxaEEKbuCcqR6/hwmcBPqkmZkYDKzr+4XgCRiYWQ9kmtFThmKhS5' +
    '9eeUaCDWQBf/LqfylXP7pgHl7cj/Ed5rrSMUYTzg3QOYSQLjMNKqz0pIr7YP+21KP6ht/+5HmVKAkrA0OXuMjFl8q3' +
    'Mq1HyZvuFwC035XSwwbZ1r2koKKcGtjUkx4UJIU+UAbTX+5HeuXKOJuTV5/exf6f4RybfpU9hx16iKNYFufIqSzZ1A' +
    'ciccLoK0/C+DQSfM8wYDdnkdgwCJeU/ZiUI33dkouD/ih8+75KtuZRDt7eO/zqlD3KLVWA5GKWIkoyf0A0jkPvsT+m' +
    'zAhJk0p5uvVsD+VNiRRdyX4FrztmTr/nebXy8c7AFEmWKZ0dy22YwDuR4quCO1gazD8Rf5bpRDXtXrefstmztGl8sO' +
    'oLeJUd4Sf0hwh38+pyn2gpZNkEjdQ39mARXmZilgNSjomp67KCRhk4ufw9M6VJInJBhkX+oKpCu4y7VCKRrnmHy83p' +
    '87gUD0HvOZbZwhGYXH5S1SrYAm4Ke6ci3CqV+j95FTjxq2eXBgCKQoQCrOIv12Esxmnmxo7dFhGOwWqK9RnDfOpYgI' +
    'bOA8lyaqIvLgp4Bw0gocRaIRSFFFkJqjn/pA8ex9iTsDVPY4cfqTJiaHdiOdYFp4UtFI7bKoT7QvnahzafxUzO6eAF' +
    'KcKMbjQJ9Ok3ytl5oLBGcX4eJ1HkIx9ideTO879pw86tC9pAlVcw/CBNYQyXNcGb8cVg7P78fn9/Yf2/IiWmWK194j' +
    '01vKCwGsT89+DDX7l1WBK91PkoJ45FdxsV78yaDsw8V6xv+OvrFGZ7aEdR0y5zJPOM25hYnazYqNqWM2a4960r0PDJ' +
    'fHCJXIrwaP/oKIiYDxaAwPSixOP6Fca89nBA8fEs4Q6Pb7e4nJx6O/+k5hHy/2WrGNXKcUBVdO9KMCWrYRQHL+8arJ' +
    'fQYAju6kWY52UqIUSVvUqtL3MESZUA6Q5Ub3Bep+KhlgSXVx5hynaXBX0K+16+KhjDCLEhSJkdBBmwU83swciP4TfH' +
    'bwvDujg6tnpuSR4RJMQwMH1kpS/MtU9REQc8165Xl4BqmZrm6DvD9iqWA5gp9uYxGQZ/BvCR5uT3eMcUgj2vnpT11e' +
    'zq1XOdi4tnjCG2nxlTc5FsonqG1nzl5vO9Wp7LvtPUo3TvBzyFzdHDSdvbHUoMadIrUtVivpPH1EBvuDjiK01nSCpO' +
    '/BkVzRSq+qPUqzcDujojydLkZTYDTNmzr/GWC9HhRwGKZPqb9b4YnyCyGptyyCG1gDzMri0wt52Isbb4S/O7KGd9Mg' +
    'YofNR3Lo9UGybd3e5HZza8eKr0XCAQ2uCMQIPEOojyWLs353hnW9b4J0dh1/I6VAXXKzHKKRV+90+U+l3YKtTnsyVq' +
    'QKeLkFoL67Yx4LVn7xSVS8DUotfU5BDTKz0GRAA+V3Q1EJzCLiAHLK95Qwlp25QYV/+g8snwZ5kihA4OjPR9G2yv5g' +
    'ZgdOAtD5Ut5aYNvOobuAaMASJYfDVDk7TuopvpOfvXvEElLteysgamxI2Y+GS3sjkVynGE9y1SvyHhyK9tv8Up+5QV' +
    'Z6x7TUVB2diEcKVV+9l6ELfpcI0Y/7nqZZ32JhFbsSqwcCuhpt8S0J45BmsozPxYxMQgnZYjU7CXOCF/OrmRhREDfZ' +
    'xqItRshe/5/GCuTFEF1jpE18OLFLAwDfTl5i3REIODH2T+mI4pIAVn39r8kpH9YYVERzv8J9XXYyaJb97gYrIaw32w' +
    'dIglLLCfUgpMLMEeVsZuA4tk4eNuM4BoRc2WXrfF/0lJ3B9lAAwPrPveLot/HCmxFizn4ZBsYQHEphedRV5tsjdrRc' +
    'Zj7KN1F0JYFOoL+RO1+VolxjNiXMuq5LjhGyaZwdS2MNwDOZE+30D+6Akz7UXRirtXIJ/yNyliHlDY2RcALOSo9xr0' +
    'DZDBXSlo22Y18M36Cmg4/OhHzCqfEWUjwQF3lXMyXhXAXEdJKW1pjMoeMAw+CSXMZeRr2WC3Cjd60RhTizBrUbP7',
  replyHash: 'a97c56f2c442c5ae42bd5be84925cb012e91bb02332c10c0d1c233b6db138043',
  replyJws:
    '{"payload":"eyJidW5kbGVzIjpbImQyZDU2OTc3YTQ1N2NmNzk0OTVmNmE3ODU2YjE2ZjY0ZTJlYzY3MTkzMjUyNW' +
    'FmYWYzZGRiNmUxYWUxMTY2ZDUiXSwiY2hhaW5zIjpbeyJlcG9jaCI6IjVlZWQwMDAxIiwiaGVhZF9tYW5pZmVzdCI6' +
    'ImQyZDU2OTc3YTQ1N2NmNzk0OTVmNmE3ODU2YjE2ZjY0ZTJlYzY3MTkzMjUyNWFmYWYzZGRiNmUxYWUxMTY2ZDUiLC' +
    'J0aHJvdWdoIjoxfV0sImRlY2lzaW9ucyI6W3siZGVjaXNpb25fbm8iOjEsInJlY29yZCI6IjVjNWY2YzliYTMxNTc2' +
    'MDY4NWUyYTJiMzgzM2Q2OWE3MDRhMGUyNmM1MTAwOGEyY2RiYjZmM2JhYjlmMzNkNGUiLCJzdGF0ZSI6ImFjY2VwdG' +
    'VkIn1dLCJkaXN0cmljdCI6ImZlZGNiYTk4NzY1NDMyMTBmZWRjYmE5ODc2NTQzMjEwIiwiZGlzdHJpY3RfZXBvY2gi' +
    'OiJkMTU3MjFjNyIsImZvcm1hdCI6Imp1bmhlbmcucmVwbHkvMSIsImlzc3VlZF9hdCI6IjIwMjYtMTEtMDRUMDI6MD' +
    'A6MDBaIiwia2luZCI6InRlc3QiLCJtaXNzaW5nIjpbXSwicmVwbHlfc2VxIjoxLCJzY2hvb2wiOiI5OTAxMDEwMDAx' +
    'Iiwic3RhdGlvbiI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIn0","signatures":[{"protected' +
    '":"eyJhbGciOiJFZERTQSIsImtpZCI6ImFWQnRhcExkMTFTVVZLSU1HSmZQek9FRHVOMHNYY216SlFOVlQtX3NLRVU' +
    'iLCJ0eXAiOiJqdW5oZW5nLnJlcGx5In0","signature":"7YBWOyEhLil6xnWGFcbvSjNkdr5x_sk8yjiOFZKT65j' +
    'RJKbJczRjJzvyFTORW79_UYKlPfZXNye1jQQgkVrGAg"}]}',
  /** Base64 of the `.jhr`. */
  reply:
    'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBsU0Z6dDE1Z0FET3RsTEljSVpPMDBYaUk0OTNyU1lkYWVJTj' +
    'RrQnZOYnprCm5pdURyLzFmV09kSHdmVm92SWk4MGRwRVhaanhWTERQV00yN2dmUFFFWTgKLS0tIGpFRUJoUkZxM2s0' +
    'NUUvaE1lbGI0R1VmeGZOSjRVZUlsUEwzZ3hGZGwrUU0K5KsInP1dtVH/YTgxJd9oYm3E36Am4d2Hh7TItYEg4cKNP7' +
    'jUs2rSqzxSmXlopRuVILbn87BABaWJX4Udqr81bmQ+q7l6jDXutw3LNa/dNAt8tZYNvnc9E2tOPv0kGniC/r39N04o' +
    'vz0sGXyIGt9/hJEJo37DSPT3w8+c8L5n3xm5YlyWKk1LU53FegxCaT7zNEdA/u0ogzHO9mz0d0UcdPTnQZtWsB/89A' +
    '6dSyR4RuG1t2EIddnwHnlsOvtXFqzeEI0EyP2Z04gRp8R+/XTGbeLHEsOydc5kle7yc7tFBA3vrrZM47wGEpCg6+xG' +
    'uK7gr7SfUD4+bVC/h6A83cv4qSA69vxsjcugN7PTksy5Lt2vveqEHseJXQVN2XGhhutU2wYVVEfO0ZfP5tO1r1MWkT' +
    'v4r03UIRGXlirb0ds63bCULPLLGf5Bwn5+sHT/pjaYSXMf56ryv0WG9E7gE8Mp1bcmw7Dj1EGMxjPLUKtbV+gsLwUs' +
    'fEGw7QexT7XbGgnTdShM9YCpcJRC4/OwuvXNtTM/cbxcP9xuTLz9QtjcGorMcjs5yOr4/ZQKo7rmXIYjTDVqQUVsaI' +
    'WP8KiPdsGGZmDl41hLYpsl6qUdaMOeRqUkFIkLv45w+5T27RlMb8+/xsh8QRcGIYLUORlIgAJfG2bzweNqxmgkR/bb' +
    'IFEv2Hc79ifEG4NSHqTyi7d2VlV0aICyEA4uA1+rurK/yJ84LuFMzVJC2JI50zMzLhPnpT90sZDUiXXuNIuGx3yZxv' +
    'ZUlqVodI9VbaKfko3QASp1rE+wRCdNp1erQjx+I+A9qQAIon/sw792Gdf/4XVsH1oTC/d9KJ3WSb8nJ1Zk/8VO5qx4' +
    'UWSQ3+54CfYHyGfgEn/dW/vEOaphER3XeV/Ye+tOitGYei3CzNm2XeHX10xHmC+G0L29E7uoo39jMjwtuoqfvtZb4A' +
    'uTG49S9L70GeJ0+uqsf/P+0QH7HHcuvmv+yFG6LsRsM9M7eKp/MCvVnVhidYO6DGxKZs8nIQY3fWpED1k5fJ03goNL' +
    'g99oG4xG3hJZZhrMs3JXQJT56TAGjUrDO2p+w8ZIASPi1v4npp7cBGEk1vJ4EaP1dmTWEo7QCu5Cr8zEp/5/7oh4l6' +
    'RlhA==',
  invitation:
    '{"payload":"eyJkaXN0cmljdCI6ImZlZGNiYTk4NzY1NDMyMTBmZWRjYmE5ODc2NTQzMjEwIiwiZm9ybWF0Ijoian' +
    'VuaGVuZy5pbnZpdGF0aW9uLzEiLCJpc3N1ZWRfYXQiOiIyMDI2LTEwLTAxVDAwOjAwOjAwWiIsImtpbmQiOiJ0ZXN0' +
    'IiwibmFtZSI6IuS6kea6quWOv-aVmeiCsuWxgCIsInJlY2lwaWVudCI6ImFnZTF3YXIwZXA5Nzd2eDN1ZzY2NTU5OW' +
    'ZlZTN0OGV1NzYweTBmamZhMm0yNThxZ2gyOW1tcGtxaDJwZjQzIiwicmVnaW9uIjoiOTkwMTAxIiwic2lnbmluZyI6' +
    'ImdUbDNEcWg5RjE5V28xUm13MHgtek11TmlwRzA3amVpWGZZUFc0X0pzNVEifQ","signatures":[{"protected"' +
    ':"eyJhbGciOiJFZERTQSIsImtpZCI6ImFWQnRhcExkMTFTVVZLSU1HSmZQek9FRHVOMHNYY216SlFOVlQtX3NLRVUi' +
    'LCJ0eXAiOiJqdW5oZW5nLmludml0YXRpb24ifQ","signature":"xXSyhaZjrD6Zy3An3Zw0SLrSdMb8wVjMVpP6q' +
    'fxgnWClpfeiVXcrM6NFLs6Q9ITO4zm0edNlwSbgYqDyXLf4AA"}]}',
} as const
